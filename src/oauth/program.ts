/** A program that may act for an account once its person has said so. */
export type Program = { id: string; name: string; scopes: ProgramScope[] }

export const scopes = ['profile', 'services', 'organisations'] as const
export type ProgramScope = (typeof scopes)[number]

/** Altinn Studio itself: the dashboard, the services and what comes after them. Built in, asked for like any other. */
export const altinnStudio: Program = { id: 'altinn-studio', name: 'Altinn Studio', scopes: [...scopes] }

export const programs: Program[] = [altinnStudio]
