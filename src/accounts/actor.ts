/** Who does something, in which visit. */
export type Actor = { person: { id: string; name: string }; visit: string }
