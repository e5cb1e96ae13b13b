const nb = {
  keyNeeded: 'Git trenger en nøkkel her. Lag den under innstillinger og bruk den som passord.',
  readOnlyKey: 'Denne nøkkelen kan bare lese. Lag en nøkkel som kan skrive.',
  notAllowed: 'Du kan lese denne tjenesten, men ikke endre den. Tjenestens side sier hvem som kan gi deg tilgang.',
  notFound: 'Tjenesten finnes ikke, eller du har ikke tilgang til den.',
  accountSuspended: (address: string) =>
    `Brukeren din er stengt. Logg inn i nettleseren for å se hvorfor, eller skriv til ${address}.`,
  suspended: (name: string, address: string) =>
    `${name} er stengt. Du kan hente tjenesten, men ikke sende endringer. Skriv til ${address}.`,
}

const en: typeof nb = {
  keyNeeded: 'Git needs a key here. Make one under settings and use it as the password.',
  readOnlyKey: 'This key can only read. Make a key that can write.',
  notAllowed: 'You can read this service, but not change it. The page of the service says who can give you access.',
  notFound: 'The service does not exist, or you do not have access to it.',
  accountSuspended: (address) => `Your user is suspended. Log in with the browser to see why, or write to ${address}.`,
  suspended: (name, address) =>
    `${name} is suspended. You can fetch the service, but not push changes. Write to ${address}.`,
}

export const gitAccessTexts = { nb, en }
