type Cookie = { name: string; value: string; path: string }
export type Visited = { url: string; status: number; html: string; headers: Headers }

const mostRedirects = 20

/**
 * A browser for tests without script: keeps cookies, follows redirects, posts forms.
 * It stops before it would leave `stayOn`, so that a test sees where it was sent.
 * @param stayOn the origins to follow to
 */
export function visitor(stayOn: string[]) {
  let cookies: Cookie[] = []

  function keep(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split('; ')
      const name = pair.slice(0, pair.indexOf('='))
      const value = pair.slice(pair.indexOf('=') + 1)
      const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/'
      cookies = cookies.filter((one) => one.name !== name || one.path !== path)
      const gone = attributes.some((one) => /^max-age=0$/i.test(one) || /^expires=thu, 01 jan 1970/i.test(one))
      if (!gone) cookies.push({ name, value, path })
    }
  }

  function sent(url: string) {
    const { pathname } = new URL(url)
    return cookies.filter(({ path }) => path === '/' || pathname === path || pathname.startsWith(`${path}/`))
  }

  async function go(url: string, init: RequestInit = {}, redirects = 0): Promise<Visited> {
    const cookie = sent(url)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } })
    keep(response)
    const location = response.headers.get('location')
    if (!location) {
      return { url, status: response.status, html: await response.text(), headers: response.headers }
    }
    const next = new URL(location, url)
    if (!stayOn.includes(next.origin)) {
      return { url: next.href, status: response.status, html: '', headers: response.headers }
    }
    if (redirects === mostRedirects) throw new Error(`redirected ${mostRedirects} times, at last to ${next.href}`)
    return go(next.href, {}, redirects + 1)
  }

  return {
    open: (url: string) => go(url),
    /** Posts the first form of a page with these fields. */
    submit(page: Visited, fields: Record<string, string | string[]>) {
      const action = page.html.match(/<form[^>]*action="([^"]+)"/)?.[1]
      if (!action) throw new Error(`no form on ${page.url} (${page.status}): ${page.html.slice(0, 500)}`)
      const body = new URLSearchParams(
        Object.entries(fields).flatMap(([name, values]) => [values].flat().map((value) => [name, value])),
      )
      return go(new URL(action, page.url).href, { method: 'POST', body })
    },
    cookies: () => cookies.map(({ name }) => name),
  }
}
