const nb = {
  unknown: 'Her er det ingenting for Git.',
  dumb: 'Denne Git-klienten bruker den gamle fil-for-fil-protokollen. Bruk en nyere Git (1.6.6 eller senere).',
  content: 'Forespørselen er ikke i et format Git bruker her.',
  busy: 'Mange bruker Git her akkurat nå. Prøv igjen om litt.',
  tooLarge: (megabytes: number) => `Du kan sende opptil ${megabytes} MB om gangen. Send det i flere omganger.`,
  overtaken: 'Noen sendte endringer hit i mellomtiden. Hent dem først (git pull), og send dine på nytt.',
  damaged: 'Det du sendte, kom ikke helt frem. Prøv igjen.',
  idle: 'Det gikk for lang tid uten at noe kom frem. Prøv igjen.',
  fault: 'Noe gikk galt hos oss. Prøv igjen om litt.',
}

const en: typeof nb = {
  unknown: 'There is nothing for Git here.',
  dumb: 'This Git client speaks the old file-by-file protocol. Use a newer Git (1.6.6 or later).',
  content: 'The request is not in a format that Git uses here.',
  busy: 'Many people are using Git here right now. Try again in a moment.',
  tooLarge: (megabytes) => `You can send up to ${megabytes} MB at a time. Send it in several parts.`,
  overtaken: 'Somebody pushed here in the meantime. Pull first (git pull), then push again.',
  damaged: 'What you sent did not arrive whole. Try again.',
  idle: 'Too much time passed without anything arriving. Try again.',
  fault: 'Something went wrong on our side. Try again in a moment.',
}

export const gitDoorTexts = { nb, en }
