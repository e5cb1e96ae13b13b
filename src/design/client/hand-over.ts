/** Sends the one form of a page that only hands over to another house; without script there is its button. */
document.querySelector<HTMLFormElement>('form#hand-over')?.submit()

export {}
