import type * as nb from './nb.ts'

export const gitDoorTexts: typeof nb.gitDoorTexts = {
  unknown: 'Her er det ingenting for Git.',
  dumb: 'Denne Git-klienten brukar den gamle fil-for-fil-protokollen. Bruk ein nyare Git (1.6.6 eller seinare).',
  content: 'Førespurnaden er ikkje i eit format som Git brukar her.',
  busy: 'Mange brukar Git her akkurat no. Prøv igjen om litt.',
  tooLarge: (megabytes) => `Du kan sende opptil ${megabytes} MB om gongen. Send det i fleire omgangar.`,
  tooMany: 'Du sende for mange greiner og taggar på éin gong. Send dei i fleire omgangar.',
  overtaken: 'Nokon sende endringar hit i mellomtida. Hent dei først (git pull), og send dine på nytt.',
  damaged: 'Det du sende, kom ikkje heilt fram. Prøv igjen.',
  idle: 'Det gjekk for lang tid utan at noko kom fram. Prøv igjen.',
  fault: 'Noko gjekk gale hos oss. Prøv igjen om litt.',
}
