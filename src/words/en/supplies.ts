/** What would decide an open item, and how to supply it: a short name, the option, and the step. */
export const supplies = {
  package: {
    name: 'a readable package',
    option: 'mingshi scan app.apk',
    how: 'Get the complete APK again from the store or the client, check its hash, and test again.',
  },
  'first-run': {
    name: 'first-run screens',
    option: '--screens DIR',
    how: "Clear the app's data, open it for the first time, save the structure and a picture of each screen before touching it, and enter them in session.yaml.",
  },
  login: {
    name: 'login screen',
    option: '--screens DIR',
    how: 'Open the login screen, save its structure and a picture before touching it, and enter them in session.yaml.',
  },
  register: {
    name: 'registration screen',
    option: '--screens DIR',
    how: 'Open the registration screen, save its structure and a picture before touching it, and enter them in session.yaml.',
  },
  settings: {
    name: 'settings screens',
    option: '--screens DIR',
    how: 'Walk through every page under Me, Settings and Account, save structures and pictures, and enter them in session.yaml.',
  },
  'policy-screen': {
    name: 'the policy inside the app',
    option: '--screens DIR',
    how: 'Open the privacy policy from inside the app; save the path, the structures and the pictures.',
  },
  permissions: {
    name: 'permission requests',
    option: '--screens DIR',
    how: 'Trigger each permission request, save the system prompt and the screen before it, and name the permissions in session.yaml.',
  },
  screens: {
    name: 'screens of the app',
    option: '--screens DIR',
    how: 'Record the screens as session.yaml asks: structure, picture, and the steps taken.',
  },
  session: {
    name: 'a session of this very package',
    option: '--screens DIR',
    how: 'Record again with the package under test, and state its name, version code and SHA-256 in session.yaml.',
  },
  policy: {
    name: 'the privacy policy',
    option: '--policy FILE',
    how: 'Open the privacy policy in the app, save all of it as HTML or text, and say how it was got.',
  },
  runtime: {
    name: 'run-time log',
    option: '--runtime FILE',
    how: 'Clear the data, start the app, stay on the consent screen, and record calls with times and stacks; note the moment of consent, then use the functions and leave the app in the background.',
  },
  attempts: {
    name: 'records of attempts to use a right',
    option: '--screens DIR',
    how: 'Ask for deletion or cancellation by screen, by phone and by mail, and enter what happened under attempts in session.yaml.',
  },
  refusals: {
    name: 'records of what follows a refusal',
    option: '--screens DIR',
    how: 'Clear the data, refuse permissions and unnecessary information one by one, and enter what was refused, the function and what the app did under refusals in session.yaml; repeat at least once.',
  },
  profile: {
    name: 'facts about the app',
    option: '--config FILE',
    how: 'State the operator, whether the app has accounts, and the like, in the configuration.',
  },
  type: {
    name: 'the app type',
    option: '--type TYPE',
    how: 'Choose the app type by the provisions on necessary personal information of common app types.',
  },
  retry: {
    name: 'another run with higher caps',
    option: '',
    how: 'Raise the caps on time or bytes and run again; when it fails still, tell the maintainers the hash of the package.',
  },
  person: {
    name: 'a judgement by a person',
    option: '',
    how: 'Judge by the steps given for the item, and record what was done and found.',
  },
} as const
