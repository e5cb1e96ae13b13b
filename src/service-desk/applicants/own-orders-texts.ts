import type { Catalogue } from '../../platform/texts.ts'

const nb = {
  title: 'Mine bestillinger',
  lead: 'Bestillinger som du har sendt, eller som du er administrator i.',
  order: 'Bestill en organisasjon',
  empty: 'Du har ingen bestillinger',
  emptyText: 'Er organisasjonen din ikke her ennå, kan du bestille den. Er den her, ber du eierne om å slippe deg inn.',
  find: 'Finn organisasjonen',
  detail: (reference: number, purpose: string) => `Bestilling ${reference} · ${purpose} ·`,
  asksForSeat: 'Venter på ja eller nei fra deg',
  askedOther: 'Venter på svar fra den som bestilte',
  waits: {
    seat: (name: string) => `Du er satt opp som administrator i ${name}, som er bestilt. Vil du være det?`,
    seeSeat: 'Svar ja eller nei',
    moreSeats: (count: number) =>
      count === 1
        ? 'En bestilling til venter på ja eller nei fra deg.'
        : `${count} bestillinger til venter på ja eller nei fra deg.`,
    seeAll: 'Se bestillingene',
    answer: (name: string) => `Brukerstøtten trenger svar fra deg om bestillingen av ${name}.`,
    seeOrder: 'Se bestillingen',
  },
}

const en: typeof nb = {
  title: 'My orders',
  lead: 'Orders that you have sent, or in which you are an administrator.',
  order: 'Order an organisation',
  empty: 'You have no orders',
  emptyText: 'If your organisation is not here yet, you can order it. If it is, ask its owners to let you in.',
  find: 'Find the organisation',
  detail: (reference, purpose) => `Order ${reference} · ${purpose} ·`,
  asksForSeat: 'Waiting for your yes or no',
  askedOther: 'Waiting for an answer from the applicant',
  waits: {
    seat: (name) => `You are named as an administrator of ${name}, which has been ordered. Will you be one?`,
    seeSeat: 'Answer yes or no',
    moreSeats: (count) =>
      count === 1 ? 'One more order waits for your yes or no.' : `${count} more orders wait for your yes or no.`,
    seeAll: 'See the orders',
    answer: (name) => `The service desk needs an answer from you about the order of ${name}.`,
    seeOrder: 'See the order',
  },
}

/** One's own orders, and those that wait for one. */
export const ownOrdersTexts: Catalogue<typeof nb> = { nb, en }
