export type Actor = { person: { id: string; name: string }; visit: string }
