import type { Catalogue } from '../platform/texts.ts'

/** A program that may act for an account once its person has said so. */
export type Program = { id: string; name: string; scopes: ProgramScope[] }

/** What a program can be allowed to do. */
export const scopes = ['profile', 'services', 'organisations'] as const
export type ProgramScope = (typeof scopes)[number]

/** Altinn Studio itself: the dashboard, the services and what comes after them. Built in, asked for like any other. */
export const altinnStudio: Program = { id: 'altinn-studio', name: 'Altinn Studio', scopes: [...scopes] }

export const programs: Program[] = [altinnStudio]

const nb: Record<ProgramScope, string> = {
  profile: 'se navnet ditt, brukernavnet ditt og e-postadressen din',
  services: 'lage, lese og endre tjenester for deg',
  organisations: 'se hvilke organisasjoner du er med i',
}

const en: Record<ProgramScope, string> = {
  profile: 'see your name, your username and your e-mail address',
  services: 'make, read and change services for you',
  organisations: 'see which organisations you belong to',
}

/** What each scope means to the person who is asked. */
export const scopeTexts: Catalogue<typeof nb> = { nb, en }
