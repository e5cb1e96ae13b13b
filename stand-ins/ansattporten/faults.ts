/** Errors that send the person back to the client at once. */
export const redirectFaults = [
  'access_denied',
  'server_error',
  'temporarily_unavailable',
  'invalid_request',
  'login_required',
] as const

/** Faults in the answer that the browser carries back to the client. */
export const answerFaults = ['wrong-state', 'wrong-response-iss'] as const

/** Faults of the token endpoint and of what it gives. */
export const tokenFaults = [
  'expired-token',
  'wrong-nonce',
  'wrong-iss',
  'wrong-aud',
  'wrong-alg',
  'unknown-kid',
  'bad-signature',
  'low-acr',
  'missing-names',
  'missing-pid',
  'token-500',
  'token-slow',
] as const

type RedirectFault = (typeof redirectFaults)[number]
type AnswerFault = (typeof answerFaults)[number]
export type TokenFault = (typeof tokenFaults)[number]
export type Fault = RedirectFault | AnswerFault | TokenFault | 'discovery-500'

/** Those that a person can choose for one log-in. */
export const logInFaults: Fault[] = [...redirectFaults, ...answerFaults, ...tokenFaults]
export const allFaults: Fault[] = [...logInFaults, 'discovery-500']

export function isFault(text: unknown): text is Fault {
  return allFaults.some((fault) => fault === text)
}

export type Faults = ReturnType<typeof faultSwitch>

/** The fault that the next requests meet, until it has struck as many times as was asked for. */
export function faultSwitch() {
  let fault: Fault | null = null
  let left = 0
  return {
    set(next: Fault | null, times = 1) {
      fault = next
      left = times
    },
    /** The waiting fault if it is one of `kind`; it counts as struck. */
    take<Kind extends Fault>(kind: readonly Kind[]): Kind | undefined {
      const struck = kind.find((one) => one === fault)
      if (!struck || left < 1) return undefined
      left -= 1
      return struck
    },
  }
}

export function among<Kind extends Fault>(kind: readonly Kind[], fault: unknown): Kind | undefined {
  return kind.find((one) => one === fault)
}
