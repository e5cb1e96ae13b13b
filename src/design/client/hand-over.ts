/** Sends the one form, or follows the one link, of a page that only hands over to another house; without script one presses it. */
document.querySelector<HTMLFormElement>('form#hand-over')?.submit()
document.querySelector<HTMLAnchorElement>('a#hand-over')?.click()

export {}
