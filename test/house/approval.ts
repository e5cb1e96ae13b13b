import type { Actor } from '../../src/accounts/actor.ts'
import type { AppContext } from '../../src/platform/app-context.ts'
import { approvalOf, approveOrder } from '../../src/service-desk/desk/decision.ts'
import { storedOrder } from '../../src/service-desk/orders/order.ts'
import type { Browser, Visited } from './browser.ts'

/** Approves an order as it stands now, without a page. */
export async function approveNow(app: AppContext, by: Actor, order: string, greeting = '') {
  const { mark } = await approvalOf(app.db, await storedOrder(app.db, order), app.config)
  return approveOrder(app, by, order, { greeting, shown: mark })
}

/** What the form of approving an order carries unseen: the mark of what its page shows now. */
export async function shownAt(browser: Browser, order: string): Promise<{ shown: string }> {
  const { html } = await browser.open(`/desk/orders/${order}/approve`)
  return { shown: /name="shown" value="([^"]*)"/.exec(html)?.[1] ?? '' }
}

/** Looks at what an approval does, and approves it. */
export async function approveOn(browser: Browser, order: string, greeting = ''): Promise<Visited> {
  return browser.post(`/desk/orders/${order}/approve`, { greeting, ...(await shownAt(browser, order)) })
}
