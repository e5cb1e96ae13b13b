import type { Catalogue } from '../../platform/texts.ts'
import type { ProgressStep } from './progress.ts'

const stepsNb: Record<ProgressStep, string> = {
  organisation: 'Organisasjonen er opprettet',
  teams: 'Team og eiere er på plass',
  environments: 'Testmiljøet TT02 er åpnet',
  datamodels: 'Repoet for datamodeller er laget',
  content: 'Repoet for felles innhold er laget',
  resources: 'Repoet for ressurser er laget',
  told: 'Eierne har fått e-post',
}

const stepsEn: Record<ProgressStep, string> = {
  organisation: 'The organisation is made',
  teams: 'Teams and owners are in place',
  environments: 'The test environment TT02 is open',
  datamodels: 'The repository for data models is made',
  content: 'The repository for shared content is made',
  resources: 'The repository for resources is made',
  told: 'The owners have been told by e-mail',
}

const nb = {
  title: 'Åpningen av organisasjonen',
  steps: stepsNb,
  done: 'ferdig',
  coming: 'kommer',
  soFar: (done: number, all: number) => `${done} av ${all} steg er ferdige. Dette tar vanligvis noen sekunder.`,
  late: 'Det tar lengre tid enn vi regnet med; vi prøver igjen. Du trenger ikke å gjøre noe, og eierne får e-post når alt er klart.',
  ready: 'Alt er klart.',
  open: 'Gå til organisasjonen',
  again: 'Se på nytt',
}

const en: typeof nb = {
  title: 'The opening of the organisation',
  steps: stepsEn,
  done: 'done',
  coming: 'to come',
  soFar: (done, all) => `${done} of ${all} steps are done. This usually takes a few seconds.`,
  late: 'It takes longer than we reckoned with; we try again. You need not do anything, and the owners get an e-mail when all is ready.',
  ready: 'All is ready.',
  open: 'Go to the organisation',
  again: 'Look again',
}

export const progressTexts: Catalogue<typeof nb> = { nb, en }
