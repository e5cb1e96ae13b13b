import type { Catalogue } from '../platform/texts.ts'

/** The repositories that an organisation has for itself: what they are called and what their README says. */
const nb = {
  datamodels: {
    title: 'Datamodeller',
    readme: (organisation: string) =>
      `Her ligger datamodellene som tjenestene til ${organisation} deler. Endre en modell her, så slipper hver tjeneste å ha sin egen.`,
  },
  content: {
    title: 'Delt innhold',
    readme: (organisation: string) =>
      `Her ligger innhold som tjenestene til ${organisation} deler: kodelister, tekster og bilder.`,
  },
  resources: {
    title: 'Ressurser',
    readme: (organisation: string) =>
      `Her ligger ressursene til ${organisation}: det som Altinn styrer tilgang til, beskrevet for ressursregisteret.`,
  },
}

const en: typeof nb = {
  datamodels: {
    title: 'Data models',
    readme: (organisation) =>
      `The data models that the services of ${organisation} share are kept here. Change a model here, and no service needs one of its own.`,
  },
  content: {
    title: 'Shared content',
    readme: (organisation) =>
      `The content that the services of ${organisation} share is kept here: code lists, texts and pictures.`,
  },
  resources: {
    title: 'Resources',
    readme: (organisation) =>
      `The resources of ${organisation} are kept here: what Altinn controls access to, described for the resource registry.`,
  },
}

export const ownRepositoryTexts: Catalogue<typeof nb> = { nb, en }
