import type * as nb from './nb.ts'

export const letterTexts: typeof nb.letterTexts = {
  greeting: (name) => (name ? `Hei, ${name}.` : 'Hei.'),
  whyOwner: (organisation) => `Du får denne e-posten fordi du er eigar av ${organisation}.`,
  signature: 'Helsing Altinn Studio',
}
