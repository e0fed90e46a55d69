import { REACHES } from './reaches.ts'
import { SDK_CATEGORIES } from './sdks.ts'
import { choice, flag, optional, table, text, texts, whole } from './table.ts'

/** Calls of code that an audit asks about. */
export const apiCalls = table({
  says: 'One call, field or constant of the catalogue of calls, used by one method of the code.',
  key: ['api', 'owner', 'reach'],
  scopes: ['start'],
  columns: {
    api: text('Its entry in the catalogue: android-id, permission-request.'),
    apiName: text('What it does, in Chinese.'),
    apiNameEnglish: text('What it does, in English.'),
    act: choice(
      ['reads', 'asks', 'loads-code', 'opens-bridge', 'runs-command', 'connects', 'starts-sdk'],
      'What it does that an audit asks about.',
    ),
    grade: choice(
      ['personal', 'weak', 'none'],
      'Whether it gives or opens personal information, is near to it, or has nothing to do with it.',
    ),
    kinds: texts('Kinds of personal information it gives, as ids of the vocabulary.'),
    call: text('What is called, read or named: android.telephony.TelephonyManager.getDeviceId.'),
    via: choice(
      ['call', 'field', 'constant', 'reflection'],
      'Whether it is called, a field of it read, a string of it held, or looked up by name.',
    ),
    callerClass: text('Class whose code does it.'),
    callerMethod: text('Method whose code does it.'),
    owner: text('Id of the SDK the class belongs to, else its package, at most three segments.'),
    ownerName: text('What the owner is called, in Chinese.'),
    ownerNameEnglish: text('What the owner is called, in English.'),
    ofApp: flag('Whether the class is of the own packages of the app.'),
    arguments: texts('Arguments that constants tell: android_id, a host, a package.'),
    permissions: optional(texts('Permissions asked for, where the code tells them.')),
    mayAskFor: optional(
      texts('Where the code does not tell them: permissions granted at run time that it names somewhere.'),
    ),
    groups: texts('Groups of those permissions that are granted when asked and open personal information.'),
    needs: texts('Permissions of which one is needed for the call.'),
    count: whole('How often the method does it.'),
    nested: flag('Whether the code lies in a file that the platform does not load by itself.'),
    reach: choice(
      REACHES,
      'Whether it can be reached while the app starts, before the user agreed to anything; only once a stored value is no longer what it is on a first run; from elsewhere; or not at all.',
    ),
    entry: text('Where the way to it begins: the class that the system starts.'),
    entryKind: choice(
      ['application', 'provider', 'initializer', 'activity', 'service', 'receiver'],
      'What kind of component that is.',
    ),
    path: texts(
      'The way to it, from what the system starts: class.method, one after the other, what is called last.',
    ),
    way: optional(text('The same way to be read: simple class names, the middle left out where it is long.')),
    guard: text('The stored value that keeps it from running at first.'),
    guardIs: choice(
      ['consent', 'unknown'],
      'Where a stored value keeps it from running at first: whether the name of that says that it is a consent. A first run, a switch or a login may do it as well.',
    ),
    starts: text('Id of the SDK that the call starts.'),
    sdk: text('Id of the SDK whose code does it; absent for the code of the app and of others.'),
    sdkName: text('Its name in Chinese.'),
    sdkNameEnglish: text('Its name in English.'),
    sdkCategory: choice([...SDK_CATEGORIES, 'none'], 'What that SDK is for; none for code of no known SDK.'),
    permissionDeclared: flag(
      'Whether the manifest declares one of the permissions it needs; absent where it needs none.',
    ),
  },
})
