import type * as nb from './nb.ts'

export const gitDoorTexts: typeof nb.gitDoorTexts = {
  unknown: 'There is nothing for Git here.',
  dumb: 'This Git client speaks the old file-by-file protocol. Use a newer Git (1.6.6 or later).',
  content: 'The request is not in a format that Git uses here.',
  busy: 'Many people are using Git here right now. Try again in a moment.',
  tooLarge: (megabytes) => `You can send up to ${megabytes} MB at a time. Send it in several parts.`,
  tooMany: 'You pushed too many branches and tags at once. Push them in several parts.',
  overtaken: 'Somebody pushed here in the meantime. Pull first (git pull), then push again.',
  damaged: 'What you sent did not arrive whole. Try again.',
  idle: 'Too much time passed without anything arriving. Try again.',
  fault: 'Something went wrong on our side. Try again in a moment.',
}
