/** What a page says of a fault outside the house. */
export type Failure = { title: string; lead: string }
