import type { SentencesFor } from '../../platform/texts.ts'
import type * as nb from './nb.ts'

export const guideTexts: typeof nb.guideTexts = {
  list: {
    title: 'Help',
    lead: 'Short guides, step by step.',
    more: 'Did you not find the answer? Write to',
  },
  'create-user': {
    lead: 'You need MinID or BankID and an e-mail address. It takes about five minutes.',
    steps: [
      {
        title: 'Choose “Create new user”',
        text: 'You register with Ansattporten. If you can log in with ID-porten, you can create a user.',
        picture: 'register',
        alt: 'The page “Create new user” with the button “Go to Ansattporten”.',
      },
      {
        title: 'Log in with Ansattporten',
        text: 'Use MinID, BankID or another electronic ID. If you cancel, nothing is saved.',
      },
      {
        title: 'Make your user',
        text: 'Check the name, choose a username, write your e-mail address and make a password. A sentence is easy to remember and hard to guess.',
        picture: 'complete',
        alt: 'The form with name, username, e-mail and password.',
      },
      {
        title: 'Activate your user',
        text: 'We send you an e-mail. Press the link in it, or type the code on the page. If nothing comes, you can ask for a new e-mail after three minutes or correct the address.',
        picture: 'activate',
        alt: 'The page “Check your e-mail” with a field for the code.',
      },
      {
        title: 'Give Altinn Studio access',
        text: 'Altinn Studio asks to use your user. You see what it can and cannot do, and you can withdraw access whenever you like.',
        picture: 'consent',
        alt: 'The page on which Altinn Studio asks for access.',
      },
      {
        title: 'Create your first service',
        text: 'Now you are on the dashboard. Give the service a title, and we make a Git repository with all that an Altinn app needs.',
        picture: 'dashboard',
        alt: 'An empty dashboard with the button “Create your first service”.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
  'join-organisation': {
    lead: 'You need a user. An owner of the organisation lets you in.',
    steps: [
      {
        title: 'Find the organisation',
        text: 'Choose “Organisations” at the top. Search by name, short name or organisation number.',
        picture: 'directory',
        alt: 'The page “Organisations” with the search field and a match.',
      },
      {
        title: 'See that it is the right one',
        text: 'The page of the organisation shows who owns it, with name and username.',
      },
      {
        title: 'Ask for access',
        text: 'Choose “Ask for access” and write who you are and what you will do. The owners get an e-mail at once.',
        picture: 'ask-to-join',
        alt: 'The form for asking for access, with the field for the message.',
      },
      {
        title: 'Wait for the answer',
        text: 'You get an e-mail when an owner has answered. If nobody does, we remind the owners after seven days. You can withdraw the request as long as it is unanswered.',
      },
      {
        title: 'Begin',
        text: 'Once you are in, the organisation is at the top of the dashboard. You see its services there, and you can make new ones if your team may.',
      },
    ],
    begin: 'Find the organisation',
    after: 'If none of the owners answers, write to support:',
  },
  'give-access': {
    lead: 'You must be an owner of the organisation. It takes a minute.',
    steps: [
      {
        title: 'Go to “People”',
        text: 'Open the organisation and choose “People”. Whoever has asked for access is under “Requests”.',
        picture: 'people',
        alt: 'The page “People” with the list of who has access.',
      },
      {
        title: 'Write who it is',
        text: 'Choose “Add people”. Write the username, and your colleague is in at once. If your colleague has no user yet, write the e-mail address, and we send an invitation that lasts seven days. You can paste many at once.',
      },
      {
        title: 'Choose teams',
        text: 'The team decides what your colleague may do. Choose Devs for somebody who will make and change services. Choose Owners only for somebody who will run the organisation.',
        picture: 'add-people',
        alt: 'The page “Add people” with the field for usernames and teams to choose.',
      },
      {
        title: 'Look it over and confirm',
        text: 'Choose “See what will happen”. You see line by line what will happen, and confirm. Your colleague gets an e-mail.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
  'remove-colleague': {
    lead: 'You must be an owner of the organisation. Everything happens at once.',
    steps: [
      {
        title: 'Find your colleague',
        text: 'Open the organisation, choose “People” and press the name.',
        picture: 'person',
        alt: 'The page of a person in the organisation, with teams and access.',
      },
      {
        title: 'Remove from the organisation',
        text: 'At the end of the page you remove your colleague from the organisation. First you see all that goes: teams, access to services and rights in environments.',
        picture: 'remove-person',
        alt: 'The page on which you confirm that somebody is removed, with the list of what goes.',
      },
      {
        title: 'Confirm',
        text: 'The access is gone at once, with Git too. Your colleague gets an e-mail, and what you did is in the history.',
      },
      {
        title: 'Is your colleague the last owner?',
        text: 'An organisation always has an owner. Make somebody else an owner first.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
  'order-organisation': {
    lead: 'You need a user and the organisation number. The service desk answers within three working days.',
    steps: [
      {
        title: 'See whether it is here already',
        text: 'Choose “Organisations” at the top and search by name or number. If the organisation is here, ask for access instead.',
      },
      {
        title: 'Know what kind of organisation it is',
        text: 'A service owner is a public body with an Altinn agreement, and gets environments to publish to. A developer organisation builds services for public bodies. It gets teams and repositories, but no environments.',
      },
      {
        title: 'Find what you need',
        text: 'The organisation number of the main unit, and the name in Bokmål, Nynorsk and English. A short name of 2 to 19 characters, which is part of addresses and cannot be changed once the organisation is open. A service owner names its agreement. A developer organisation says which public bodies it builds for.',
      },
      {
        title: 'Fill in the order',
        text: 'Type the organisation number, and we fetch the names from Enhetsregisteret. If the register does not answer, you can order all the same. We check the number later. You can save a draft and go on another day.',
        picture: 'apply',
        alt: 'The form with what the register says, the kind of organisation and the names filled in.',
      },
      {
        title: 'Say who the administrators are',
        text: 'They become the first owners. It can be you and others, by username or e-mail address. Each of them gets an e-mail and must say yes. If somebody is missing when we are ready, we can open with those who have said yes.',
        picture: 'order-administrators',
        alt: 'The field for administrators in the order, with a username and an e-mail address.',
      },
      {
        title: 'Follow the page of the order',
        text: 'It shows how far we have come, the promised time and all that was written. You get an e-mail at every step. If we ask for something, the clock stands still until you have answered. You can withdraw the order as long as it is not decided.',
        picture: 'order-status',
        alt: 'The page of an order, with the steps, the promised time, and what was written and done.',
      },
      {
        title: 'Begin',
        text: 'If we say yes, the organisation opens with teams, three repositories and owners, and for a service owner the test environment TT02. If we say no, you see why, and you can order again.',
      },
    ],
    begin: 'Order an organisation',
    after: 'If you cannot order here, write to support:',
  },
  'get-environments': {
    lead: 'A service owner has the test environment TT02 from the start, and gets production when an owner accepts the terms.',
    steps: [
      {
        title: 'See what the organisation has',
        text: 'Open the organisation and choose “Environments”. It shows each environment, when it was opened, and who can publish there.',
        picture: 'environments',
        alt: 'The page “Environments” with TT02, which is open, and production, which waits for the terms.',
      },
      {
        title: 'Accept the terms of production',
        text: 'An owner reads the terms and accepts them for the organisation. Production is open at once. The other owners get an e-mail, and the page shows who accepted, when, and which version.',
        picture: 'terms',
        alt: 'The end of the terms, with the tick box and the button “Accept the terms”.',
      },
      {
        title: 'Decide who can publish',
        text: 'The right belongs to teams, whatever they are called. An owner chooses what a team can do in each environment, and who is in the team. A new service owner has Deploy-TT02 and Deploy-Production for this. Owners can always publish.',
        picture: 'team-environments',
        alt: 'The choices for TT02 and production on the page of what a team may do.',
      },
      {
        title: 'Are you a developer organisation?',
        text: 'Then you have no environments, for a service owner must answer for what runs in Altinn. The service can be transferred to the one you build it for. If you get an Altinn agreement, an owner orders that you become a service owner.',
        picture: 'no-environments',
        alt: 'The page “Environments” of a developer organisation, with the reason and two ways on.',
      },
      {
        title: 'Do you own the service yourself?',
        text: 'A service that a person owns cannot be published. Join an organisation, or order one, and transfer the service to it.',
      },
    ],
    begin: 'See your environments',
    after: 'If you are stuck, write to support:',
  },
  'clone-service': {
    lead: 'You need a service, and Git on your machine.',
    steps: [
      {
        title: 'Make a key',
        text: 'Go to Settings and Keys. Choose “Read and write” if you will push changes. Copy the key at once; it is shown only once.',
        picture: 'access-keys',
        alt: 'The page “Keys” with the form for a new key.',
      },
      {
        title: 'Copy the command',
        text: 'The page of the service shows the command for cloning. Paste it into your terminal.',
        picture: 'service',
        alt: 'The page of the service with the command for cloning.',
      },
      {
        title: 'Answer what Git asks',
        text: 'The username is your username. The password is the key. Git can remember it for you.',
      },
      {
        title: 'Make changes and push them',
        text: 'Change the files, commit, and run git push. The change is in the history of the service at once.',
      },
    ],
    after: 'If you are stuck, write to support:',
  },
  'service-desk': {
    lead: 'For you who sit at the service desk.',
    steps: [
      {
        title: 'Begin with the most urgent',
        text: 'Choose “Service desk” at the top. The queue shows how much of the promised time each order has used. You can filter and search.',
        picture: 'desk-queue',
        alt: 'The queue of the service desk with search, filters and an order that waits.',
      },
      {
        title: 'Take the order',
        text: 'The others then see that it is yours. Put it back if you run out of time.',
      },
      {
        title: 'Compare with the register',
        text: 'What the applicant wrote stands beside what Enhetsregisteret says, and the differences are marked. Look at earlier orders for the same unit and from the same person too. Only the service desk sees your notes.',
        picture: 'desk-compare',
        alt: 'What was written in the order, and what the register says.',
      },
      {
        title: 'Ask if something is missing',
        text: 'Ask for more, and the applicant gets an e-mail. The promised time stands still until the answer has come.',
        picture: 'desk-ask',
        alt: 'The page “Ask for more” with the templates and the field for the message.',
      },
      {
        title: 'Approve or decline',
        text: 'If you decline, write a reason, from one of the templates if you like. They are there in every language of Altinn Studio. If you approve, the organisation is opened, and the order shows how far it has come.',
        picture: 'desk-approve',
        alt: 'The page “Approve the order”, which says what happens.',
      },
      {
        title: 'Be two when it is needed',
        text: 'Two different people must approve a new owner of an organisation, and a service owner where the studio is set up so. The first approves and lets the order go, then another claims it.',
      },
      {
        title: 'Never decide your own',
        text: 'If you are the applicant or an administrator of an order, you can neither claim nor decide it. Leave it to somebody else.',
      },
      {
        title: 'Register what came by e-mail',
        text: 'Choose “Write down an order”, and write the organisation number. We fetch the name from the register. Then say who asked and when the e-mail came. The promised time counts from that day. Whoever asked follows the order themselves from then on.',
        picture: 'desk-register-order',
        alt: 'The form “Write down an order”, with who ordered and when.',
      },
      {
        title: 'Give an organisation a new owner',
        text: 'A new owner is ordered when none of the owners is active any more, or by somebody whom Ansattporten vouches for as able to represent the organisation. When two have approved, 72 hours go by. All owners are told, and each of them can stop it.',
      },
      {
        title: 'Let go when it is open',
        text: 'You do not see the teams, services or files of the organisation. You can suspend and reactivate a user or an organisation with a reason that the person or the owners get, and remind owners of requests that have waited long. All that you do is in the history, and whoever it concerns can see it.',
        picture: 'desk-suspend',
        alt: 'The form for suspending a user, with what happens and the field for the reason.',
      },
      {
        title: 'Use the keyboard',
        text: 'Go down and up the queue with j and k, and open with Enter. Take an order with c, ask for more with m, approve with a and decline with d. The keys do nothing while you write, and you can turn them off.',
        picture: 'desk-keys',
        alt: 'The list of the keys in the queue, and the tick box that turns them off.',
      },
    ],
    after: 'The common address of the service desk is',
  },
}

export const welcomeTexts: typeof nb.welcomeTexts = {
  welcome: {
    title: 'Make services people understand',
    lead: 'Altinn Studio is where developers in the public sector make digital services for people and businesses. Here you create a user, make your first service and fetch its code to your machine.',
    create: 'Create new user',
    logIn: 'Log in',
    steps: 'Three steps to the first service',
    stepList: [
      {
        title: 'Create a user',
        time: 'About five minutes',
        text: 'You log in with Ansattporten, choose a username and confirm your e-mail address.',
      },
      {
        title: 'Make a service',
        time: 'Less than a minute',
        text: 'You give the service a title. We make a Git repository with all that an Altinn app needs.',
      },
      {
        title: 'Clone and build',
        time: 'Whenever you like',
        text: 'You fetch the code with Git, make it yours and send your changes back.',
      },
    ],
    guide: 'How to create a user, step by step',
  },
  errors: {
    home: 'To the front page',
    dashboard: 'To the dashboard',
    again: 'Try again',
    number: (visit) => `Reference number: ${visit}`,
    notFound: 'We cannot find this page, or you do not have access to it.',
    notFoundLead: 'Check that the address is right. If somebody gave you the link, they can give you access too.',
    fault: 'Something went wrong on our side. Try again in a while.',
    faultLead:
      'Nothing is half saved. What you wrote is sent again when you try again; passwords you must type once more.',
    faultLeadPlain: 'The fault is noted. Write to support with the number below if it does not go away.',
    refused: 'That did not work',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What we know about you, why, and for how long.',
    sections: [
      {
        title: 'Your national identity number',
        text: 'Ansattporten says who you are when you log in. We never store the number. We turn it into a code that cannot be turned back, and use it only to recognise you next time.',
      },
      {
        title: 'What we store',
        text: 'Name, username, e-mail address, language, a protected print of the password, the browsers you are logged in to, your keys, and what you do with your user and services. If you order something from the service desk, we store the order, the messages and the attachments.',
      },
      {
        title: 'Who sees it',
        text: 'Others who are logged in see name and username where you work together. Only you see your e-mail address. An order is seen by you, its administrators and the service desk. You find your history under settings.',
      },
      {
        title: 'Cookies',
        text: 'We use only cookies that are needed: for the log-in, the language, the appearance and what you last saw on the dashboard. No tracking, no third parties.',
      },
      {
        title: 'For how long',
        text: 'A registration that is not completed is deleted after half an hour; one that waits for activation, after 30 days. What you had written when you were logged out is kept for a day. That something was done, and when, stays in the history. The rest we keep as long as you have a user.',
      },
    ],
    contact: 'Questions? Write to',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody shall be able to use Altinn Studio.',
    sections: [
      {
        title: 'The aim',
        text: 'The pages shall meet WCAG 2.2 at level AA. Everything can be done with the keyboard alone, at 320 pixels width and at 400 per cent zoom. Forms work without script.',
      },
      {
        title: 'How we check',
        text: 'Every page is checked automatically in all its states before a new version is taken into use, and the most common tasks are done with the keyboard alone.',
      },
    ],
    contact: 'Found something that shuts you out? Write to',
  },
}

export const generalRefusals: SentencesFor<typeof nb.generalRefusals> = {
  'foreign-post':
    'The form did not come from a page of ours and was not accepted. Open the page again and try once more.',
  'too-large': 'What you sent is too large. Go back in the browser and send less at a time.',
}
