import { list, type SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const representTexts: typeof nb.representTexts = {
  leave: {
    title: 'You are going to Ansattporten',
    lead: 'Choose “Organisation” there, and then yours. After that you come back here.',
    button: 'Go to Ansattporten',
  },
  failed: {
    again: 'Try again',
    logIn: 'Log in',
    home: 'To the organisations',
    small: (visit) => `Reference number: ${visit}`,
    faults: {
      cancelled: {
        title: 'You cancelled at Ansattporten',
        lead: 'Nothing was saved, and you are logged in as before. You can try again whenever you like.',
      },
      'another-person': {
        title: 'Ansattporten showed us another person',
        lead: 'The person who logged in there is not you who are logged in here. Nothing was saved, and you are logged in as before. Log out first if you share the browser.',
      },
      'session-over': {
        title: 'You are no longer logged in',
        lead: 'Nothing was saved. Log in, and then show whom you represent.',
      },
      'ansattporten-away': {
        title: 'Ansattporten does not answer',
        lead: 'Nothing was saved, and you are logged in as before. Wait a couple of minutes and try again.',
      },
    },
    other: {
      title: 'The answer from Ansattporten could not be used',
      lead: 'Nothing was saved, and you are logged in as before. Try again, and write to support if it happens once more.',
    },
  },
}

export const signInTexts: typeof nb.signInTexts = {
  register: {
    title: 'Create new user',
    lead: 'With a user you can make digital services and work together on them.',
    only: 'You register with Ansattporten. Registering with e-mail only is no longer possible, for security reasons.',
    who: 'If you can log in with ID-porten, you can create a user. You do not need to work in the public sector.',
    button: 'Go to Ansattporten',
    late: 'It is too long since you logged in. Log in with Ansattporten once more. Nothing was saved.',
    have: 'Do you have a user already?',
    logIn: 'Log in',
  },
  complete: {
    title: (name) => (name ? `Hello, ${name}. Make your user.` : 'Hello. Make your user.'),
    vouched: (name, method) => `${name ? `${name}, confirmed` : 'Confirmed'} with ${method}`,
    name: 'Name',
    nameHint: 'As others see you.',
    username: 'Username',
    usernameHint: (example) => `Your services get the address ${example}`,
    email: 'E-mail',
    emailHint: 'We send you a link to check that the address is yours.',
    password: 'Password',
    passwordAgain: 'Write the password again. We never show it back.',
    passwordHint:
      'At least 12 characters, why not a sentence. You log in with Ansattporten; the password is for confirming important things.',
    withoutCheck: 'No check appears. Let me go on without it.',
    noScript:
      'Your browser does not run scripts, so the robot check cannot be done. You get through all the same, but we let only a few people in at a time this way.',
    submit: 'Complete',
    connect: 'Have you used Altinn Studio before?',
    connectLink: 'Connect to the user you have',
    free: (name) => `${name} is free.`,
    taken: (name) => `${name} is taken.`,
    alternatives: (names) => `Free names: ${list('en', names)}`,
  },
  connect: {
    title: 'Connect to the user you have',
    lead: 'You have proved who you are. Give the username or e-mail address of your user, and its password.',
    handle: 'Username or e-mail',
    password: 'Password',
    submit: 'Connect',
    back: 'Make a new user instead',
  },
  activate: {
    title: 'Check your e-mail',
    sent: (address) => `We have sent an e-mail to ${address}. The link works for three hours.`,
    codeLead: 'Reading the e-mail on another device? Type the code from the e-mail here. It works for ten minutes.',
    code: 'The code from the e-mail',
    submit: 'Activate your user',
    resend: 'Send again',
    resent: 'We have sent a new e-mail.',
    nothing: 'Did nothing come?',
    nothingText: 'Look in your junk mail, and check that the address is spelled right.',
    change: 'Change the address',
    changeTitle: 'Correct the e-mail address',
    changeLead: 'We send a new e-mail at once. Links and codes that we sent before stop working.',
    email: 'E-mail',
    changeSubmit: 'Save and send',
    back: 'Back',
    linkTitle: 'Activate your user',
    linkLead: 'You are almost there. Press the button, and your user is ready.',
    usedTitle: 'Your user is already active.',
    usedLead: 'There is nothing more to do here.',
    doneTitle: 'Your user is active.',
    doneLead: 'Log in to start using it.',
    expiredTitle: 'This link is too old.',
    expiredLead: 'Log in with Ansattporten and we will activate your user.',
    unknownTitle: 'We do not know this link.',
    unknownLead:
      'Perhaps part of the link is missing, or you have had a newer e-mail. Log in, and we can send a new one.',
    logIn: 'Log in',
    dashboard: 'To the dashboard',
  },
  failed: {
    again: 'Try again',
    home: 'To the front page',
    small: (visit) => `Reference number: ${visit}`,
    faults: {
      cancelled: {
        title: 'You cancelled the log-in',
        lead: 'Nothing was saved. You can try again whenever you like.',
      },
      'ansattporten-away': {
        title: 'Ansattporten does not answer',
        lead: 'Nothing was saved. Wait a couple of minutes and try again.',
      },
      'ansattporten-refuses': {
        title: 'Ansattporten did not let us through',
        lead: 'Nothing was saved. Try again, and write to support if it happens once more.',
      },
      'answer-used': {
        title: 'This log-in has been used already',
        lead: 'A log-in can be used only once. Log in again.',
      },
      'answer-invalid': {
        title: 'The answer from Ansattporten was not right',
        lead: 'For security we have stopped. Nothing was saved. Log in again.',
      },
      'attempt-unknown': {
        title: 'The log-in cannot be finished from here',
        lead: 'It is too old, used before, or was begun in another browser. Log in again to go on.',
      },
      'level-too-low': {
        title: 'The log-in was not secure enough',
        lead: 'Use MinID, BankID or another log-in at that level.',
      },
      'no-national-id': {
        title: 'This log-in cannot be used here',
        lead: 'A work account does not say who you are as a person. Log in with MinID, BankID or another electronic ID.',
      },
    },
  },
  signOut: {
    title: 'You are logged out here',
    lead: 'We are logging you out of Ansattporten as well.',
    button: 'Log out of Ansattporten',
    awayLead: 'Ansattporten does not answer, so you may still be logged in there. Close the browser to be sure.',
    doneTitle: 'You are logged out',
    doneLead: 'Both here and at Ansattporten.',
    hereLead: 'If you share this machine, close the browser too. Then you are logged out of Ansattporten.',
    logIn: 'Log in again',
    home: 'To the front page',
  },
  ended: {
    title: 'You have been logged out',
    lead: 'It took too long. What you wrote is kept. Log in again to go on where you were.',
    lostLead:
      'What you did just now was not saved. If you wrote something, go back in the browser and copy it before you log in.',
    button: 'Log in',
  },
}

export const mailTexts: typeof nb.mailTexts = {
  activationSubject: 'Activate your user in Altinn Studio',
  activationIntro: 'Open the link to activate your user. You can also type the code on the page where you registered.',
  activationButton: 'Activate your user',
  activationLives: 'The link works for three hours, the code for ten minutes.',
  notYou: 'Did you not register? Then ignore this e-mail. Without you nothing happens.',
  inUseSubject: 'You already have a user in Altinn Studio',
  inUseIntro:
    'Somebody tried to create a new user with this e-mail address. The address belongs to a user already. If it was you, log in. If that leads to the form for a new user again, choose “Connect to the user you have” there.',
  inUseButton: 'Log in',
  inUseNotYou: 'If it was not you, there is nothing you need to do. Nobody has gained access to your user.',
}

export const signInRefusals: SentencesFor<typeof nb.signInRefusals> = {
  'username-missing': 'Choose a username.',
  'username-shape':
    'A username may have the letters a–z, digits, hyphen, underscore and full stop. It begins and ends with a letter or digit, and never has two separators in a row.',
  'username-long': 'The username is too long. Use at most 39 characters.',
  'username-reserved': 'This username is reserved. Choose another.',
  'username-taken': 'The username is taken. Choose another.',
  'email-missing': 'Write your e-mail address.',
  'email-shape': 'The e-mail address is not right. It looks like name@example.com.',
  'password-short': 'The password is too short. Use at least 12 characters.',
  'password-long': 'The password is too long. Use at most 128 characters.',
  'password-common': 'The password is too easy to guess. Try a sentence that only you would think of.',
  'captcha-missing': 'Tick that you are not a robot.',
  'captcha-wrong': 'The robot check was not right. Tick the box once more.',
  'captcha-old': 'The robot check is too old. Tick the box once more.',
  'captcha-used': 'The robot check has been used before. Tick the box once more.',
  'sign-up-gone': 'It is too long since you logged in. Log in with Ansattporten once more.',
  'resend-too-soon': 'We have just sent an e-mail. Wait three minutes before you ask for a new one.',
  'code-missing': 'Write the six digits from the e-mail.',
  'code-wrong': ({ left }) =>
    left === 0
      ? 'The code is not right, and it cannot be tried again. Ask for a new e-mail.'
      : `The code is not right. You can try ${left === 1 ? 'once' : `${left} times`} more.`,
  'code-old': 'The code no longer works. Use the link in the e-mail, or ask for a new e-mail.',
  'address-in-use':
    'There is a user with this e-mail address already. Correct the address, or connect to the user you have.',
  'already-a-user': 'You have a user already. Log in.',
  'handle-missing': 'Write the username or the e-mail address.',
  'password-missing': 'Write the password.',
  'claim-refused': 'We found no user that can be connected with this name and password.',
}
