import type * as nb from './nb.ts'

export const letterTexts: typeof nb.letterTexts = {
  greeting: (name) => (name ? `Hello, ${name}.` : 'Hello.'),
  whyOwner: (organisation) => `You get this e-mail because you own ${organisation}.`,
  signature: 'Regards, Altinn Studio',
}
