/** What calls of the platform do with the objects they are given, as far as it decides what runs. */

/** What calls of the platform make for their caller, who gives it a listener, starts it or sends it. */
export const MADE_FOR_CALLER =
  /\)(Landroid\/(?:animation\/\w*Animator|view\/animation\/\w*Animation|view\/ViewPropertyAnimator|app\/PendingIntent|os\/Message);)$/

/** An object whose every call goes to the handler that it was made with. */
export const PROXY = 'Ljava/lang/reflect/Proxy;'
export const MAKES_PROXY = `${PROXY}newProxyInstance`
export const PROXY_HANDLER = 'invoke'

/** Broadcasts that stay: who begins to listen for one is told the last of them at once. */
export const STICKY_BROADCASTS: ReadonlySet<string> = new Set([
  'android.net.conn.CONNECTIVITY_CHANGE',
  'android.net.wifi.WIFI_STATE_CHANGED',
  'android.net.wifi.STATE_CHANGE',
  'android.intent.action.BATTERY_CHANGED',
  'android.intent.action.DOCK_EVENT',
  'android.intent.action.HEADSET_PLUG',
  'android.hardware.usb.action.USB_STATE',
])

/** Calls that make views of the layout whose resource id they are given. */
export const INFLATES: ReadonlySet<string> = new Set(['setContentView', 'inflate'])

/** Calls that start the components an intent names, or one that is put off. */
export const STARTS_COMPONENT =
  /;(?:start(?:Activity|Activities|ActivityForResult|ActivityIfNeeded|Service|ForegroundService)|bindService|send(?:Ordered)?Broadcast|schedule|enqueueWork)$|^Landroid\/app\/(?:AlarmManager;set|PendingIntent;send$)/

/** Calls that begin to listen for broadcasts, and those that send one. */
export const LISTENS_FOR_BROADCASTS = 'registerReceiver'
export const SENDS_BROADCAST = /^send(?:Ordered)?Broadcast$/

/** By which libraries hand on what somebody answered on another screen or when asked for a permission: not while the app starts. */
export const ANSWERS = 'Landroidx/activity/result/ActivityResultCallback;onActivityResult'

/** Calls that make what was put together before: of a builder, a job or a dialogue that has what the builder was given. */
export const BUILDS: ReadonlySet<string> = new Set(['build', 'create'])

/** What a call asks of one or two values: whether they are equal, alike but for the case of letters, what a text says, and the like. */
export type Question =
  | 'equal'
  | 'alike'
  | 'empty'
  | 'begins'
  | 'ends'
  | 'holds'
  | 'length'
  | 'number'
  | 'truth'
  | 'there'
  | 'null'

/** Calls that ask something of values and do nothing else, by class and name. */
export const ASKS: ReadonlyMap<string, Question> = new Map([
  ['Ljava/lang/Object;equals', 'equal'],
  ['Ljava/lang/String;equals', 'equal'],
  ['Ljava/lang/String;contentEquals', 'equal'],
  ['Ljava/lang/String;equalsIgnoreCase', 'alike'],
  ['Ljava/lang/String;isEmpty', 'empty'],
  ['Ljava/lang/String;startsWith', 'begins'],
  ['Ljava/lang/String;endsWith', 'ends'],
  ['Ljava/lang/String;contains', 'holds'],
  ['Ljava/lang/String;length', 'length'],
  ['Ljava/lang/Boolean;equals', 'equal'],
  ['Ljava/lang/Boolean;parseBoolean', 'truth'],
  ['Ljava/lang/Integer;equals', 'equal'],
  ['Ljava/lang/Integer;parseInt', 'number'],
  ['Ljava/lang/Long;equals', 'equal'],
  ['Ljava/lang/Long;parseLong', 'number'],
  ['Ljava/util/Objects;equals', 'equal'],
  ['Ljava/util/Objects;isNull', 'null'],
  ['Ljava/util/Objects;nonNull', 'there'],
  ['Ljava/util/Optional;isPresent', 'there'],
  ['Ljava/util/Optional;isEmpty', 'null'],
  ['Landroid/text/TextUtils;equals', 'equal'],
  ['Landroid/text/TextUtils;isEmpty', 'empty'],
  ['Lkotlin/jvm/internal/Intrinsics;areEqual', 'equal'],
])

/** Bases of work that is queued by naming its class. */
export const QUEUED_BY_CLASS: readonly { readonly base: string; readonly methods: readonly string[] }[] = [
  ...['ListenableWorker', 'Worker', 'CoroutineWorker', 'RxWorker'].map((name) => ({
    base: `Landroidx/work/${name};`,
    methods: ['<init>', 'startWork', 'doWork', 'createWork'],
  })),
  { base: 'Landroidx/startup/Initializer;', methods: ['<init>', 'dependencies', 'create'] },
]

/** Bases of Kotlin coroutines, whose body runs when they are handed to whatever launches them. */
export const COROUTINES: readonly string[] = [
  'Lkotlin/coroutines/jvm/internal/SuspendLambda;',
  'Lkotlin/coroutines/jvm/internal/RestrictedSuspendLambda;',
  'Lkotlin/coroutines/jvm/internal/ContinuationImpl;',
  'Lkotlin/coroutines/jvm/internal/BaseContinuationImpl;',
]
export const COROUTINE_BODY = 'invokeSuspend'

/** Stores of values that outlive the app's run, and how they are read. The key comes first, then the default. */
const LIBRARY_STORES = ['Lcom/tencent/mmkv/MMKV;', 'Lcom/orhanobut/hawk/Hawk;', 'Lio/paperdb/Book;'] as const
const DATA_STORE = 'Landroidx/datastore/preferences/core/'
export const STORES: ReadonlySet<string> = new Set([
  'Landroid/content/SharedPreferences;',
  `${DATA_STORE}Preferences;`,
  ...LIBRARY_STORES,
])
export const STORE_WRITERS: ReadonlySet<string> = new Set([
  'Landroid/content/SharedPreferences$Editor;',
  `${DATA_STORE}MutablePreferences;`,
  ...LIBRARY_STORES,
])
/** Calls that make a key of a store of its name: `booleanKey`. */
export const NAMES_KEY = /^Landroidx\/datastore\/preferences\/core\/PreferencesKeys;\w+Key$/
export const STORE_READS =
  /^read$|^(?:get|decode)(?:Boolean|Bool|Int|Long|Float|String|Double)?$|^contains(?:Key)?$/
export const STORE_WRITES = /^write$|^set$|^(?:put|encode)(?:Boolean|Bool|Int|Long|Float|String|Double)?$/
