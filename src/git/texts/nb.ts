export const gitDoorTexts = {
  unknown: 'Her er det ingenting for Git.',
  dumb: 'Denne Git-klienten bruker den gamle fil-for-fil-protokollen. Bruk en nyere Git (1.6.6 eller senere).',
  content: 'Forespørselen er ikke i et format Git bruker her.',
  busy: 'Mange bruker Git her akkurat nå. Prøv igjen om litt.',
  tooLarge: (megabytes: number) => `Du kan sende opptil ${megabytes} MB om gangen. Send det i flere omganger.`,
  tooMany: 'Du sendte for mange grener og tagger på en gang. Send dem i flere omganger.',
  overtaken: 'Noen sendte endringer hit i mellomtiden. Hent dem først (git pull), og send dine på nytt.',
  damaged: 'Det du sendte, kom ikke helt frem. Prøv igjen.',
  idle: 'Det gikk for lang tid uten at noe kom frem. Prøv igjen.',
  fault: 'Noe gikk galt hos oss. Prøv igjen om litt.',
}
