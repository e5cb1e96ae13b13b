/** Which replies an operator can begin from, by what they write; the first stands first. */
export const replyTemplatesFor = {
  ask: ['agreement', 'authority', 'unit', 'administrators', 'bodies'],
  approve: ['welcome', 'production'],
  decline: ['not-public', 'no-agreement', 'deleted', 'no-answer', 'twice'],
} as const

export type ReplyKind = keyof typeof replyTemplatesFor
export type ReplyTemplate = (typeof replyTemplatesFor)[ReplyKind][number]
