export const letterTexts = {
  greeting: (name: string) => (name ? `Hei, ${name}.` : 'Hei.'),
  whyOwner: (organisation: string) => `Du får denne e-posten fordi du er eier av ${organisation}.`,
  signature: 'Hilsen Altinn Studio',
}
