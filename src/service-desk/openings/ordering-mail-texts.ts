import type { Catalogue } from '../../platform/texts.ts'

const nb = {
  registered: (title: string) => `Brukerstøtten har fått e-posten din og skrevet inn bestillingen av ${title} for deg.`,
  ownSeat: 'Du er satt opp som administrator. Si ja eller nei til det før organisasjonen kan åpne.',
  byAddress: (address: string) =>
    `Spørsmålet gjelder e-postadressen ${address}. Logg inn med brukeren som har den, eller opprett en.`,
  seatSubject: (title: string) => `Vil du være administrator i ${title}?`,
  seatAsked: (by: string, title: string) =>
    `${by} har bestilt ${title} i Altinn Studio og satt deg opp som administrator.`,
  seatMeans:
    'Sier du ja, blir du eier når organisasjonen åpner: Du bestemmer hvem som får tilgang, og svarer når noen ber om den. Du kan også si nei.',
  seatButton: 'Svar ja eller nei',
  seatAnsweredSubject: {
    confirmed: (who: string) => `${who} vil være administrator`,
    refused: (who: string) => `${who} vil ikke være administrator`,
  },
  seatAnswered: {
    confirmed: (who: string, title: string) => `${who} har sagt ja til å være administrator i ${title}.`,
    refused: (who: string, title: string) => `${who} har sagt nei til å være administrator i ${title}.`,
  },
  findAnother: 'Du kan spørre noen andre fra bestillingen.',
  seatWithdrawnSubject: (title: string) => `Du er ikke lenger administrator i bestillingen av ${title}`,
  seatWithdrawn: (by: string, title: string) => `${by} har tatt deg ut av bestillingen av ${title}.`,
  nothingToDo: 'Du trenger ikke å gjøre noe.',
  whyWithdrawn: (reference: number) =>
    `Du får denne e-posten fordi du var satt opp som administrator i bestilling ${reference}.`,
  shortNameSubject: (shortName: string) => `Nytt kortnavn: ${shortName}`,
  shortNameChanged: (by: string | undefined, before: string, shortName: string) =>
    `${by ?? 'Brukerstøtten'} har endret kortnavnet i bestillingen fra ${before} til ${shortName}.`,
  shortNameMeans: 'Kortnavnet står i adressene til organisasjonen, og kan ikke endres når den er åpnet.',
}

const en: typeof nb = {
  registered: (title) => `The service desk has your e-mail and has written down the order of ${title} for you.`,
  ownSeat: 'You are named as an administrator. Say yes or no to that before the organisation can open.',
  byAddress: (address) =>
    `The question is for the e-mail address ${address}. Log in with the user that has it, or create one.`,
  seatSubject: (title) => `Will you be an administrator of ${title}?`,
  seatAsked: (by, title) => `${by} has ordered ${title} in Altinn Studio and named you as an administrator.`,
  seatMeans:
    'If you agree, you become an owner when the organisation opens: you decide who gets access, and answer when somebody asks for it. You can also say no.',
  seatButton: 'Answer yes or no',
  seatAnsweredSubject: {
    confirmed: (who) => `${who} will be an administrator`,
    refused: (who) => `${who} will not be an administrator`,
  },
  seatAnswered: {
    confirmed: (who, title) => `${who} has agreed to be an administrator of ${title}.`,
    refused: (who, title) => `${who} has declined to be an administrator of ${title}.`,
  },
  findAnother: 'You can ask somebody else from the order.',
  seatWithdrawnSubject: (title) => `You are no longer an administrator in the order of ${title}`,
  seatWithdrawn: (by, title) => `${by} has taken you out of the order of ${title}.`,
  nothingToDo: 'You need not do anything.',
  whyWithdrawn: (reference) => `You get this e-mail because you were named as an administrator in order ${reference}.`,
  shortNameSubject: (shortName) => `New short name: ${shortName}`,
  shortNameChanged: (by, before, shortName) =>
    `${by ?? 'The service desk'} has changed the short name in the order from ${before} to ${shortName}.`,
  shortNameMeans: 'The short name stands in the addresses of the organisation, and cannot be changed once it is open.',
}

export const orderingMailTexts: Catalogue<typeof nb> = { nb, en }
