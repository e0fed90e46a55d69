/** What calls of the platform do with the objects they are given, as far as it decides what runs. */

/** Calls that run what they are given without the user doing anything, soon or on another thread. */
export const RUNS_ARGUMENT: ReadonlySet<string> = new Set([
  'post',
  'postDelayed',
  'postAtTime',
  'postAtFrontOfQueue',
  'postOnAnimation',
  'postOnAnimationDelayed',
  'postFrameCallback',
  'postFrameCallbackDelayed',
  'runOnUiThread',
  'execute',
  'submit',
  'schedule',
  'scheduleAtFixedRate',
  'scheduleWithFixedDelay',
  'invokeAll',
  'invokeAny',
  'runAsync',
  'supplyAsync',
  'addIdleHandler',
  'addOnGlobalLayoutListener',
  'addOnPreDrawListener',
  'addOnAttachStateChangeListener',
  'registerActivityLifecycleCallbacks',
  'registerNetworkCallback',
  'registerDefaultNetworkCallback',
  'bindService',
  'forEach',
])

/** Calls that run what their receiver is, or was given when it was made. */
export const RUNS_RECEIVER: ReadonlySet<string> = new Set([
  'start',
  'run',
  'call',
  'execute',
  'executeOnExecutor',
  'sendMessage',
  'sendMessageDelayed',
  'sendMessageAtTime',
  'sendMessageAtFrontOfQueue',
  'sendEmptyMessage',
  'sendEmptyMessageDelayed',
  'sendEmptyMessageAtTime',
  'show',
  'quit',
])

/** Methods of a task, handler, dialog or callback that then run. */
export const TASK_METHODS: readonly string[] = [
  'run',
  'call',
  'get',
  'accept',
  'apply',
  'queueIdle',
  'doFrame',
  'onGlobalLayout',
  'onPreDraw',
  'onViewAttachedToWindow',
  'handleMessage',
  'onPreExecute',
  'doInBackground',
  'onPostExecute',
  'onLooperPrepared',
  'onActivityPreCreated',
  'onActivityCreated',
  'onActivityStarted',
  'onActivityResumed',
  'onAvailable',
  'onCapabilitiesChanged',
  'onServiceConnected',
  'onCreate',
  'onStart',
]

/** Calls that start the components an intent names. */
export const STARTS_COMPONENT: ReadonlySet<string> = new Set([
  'startActivity',
  'startActivities',
  'startActivityForResult',
  'startActivityIfNeeded',
  'startService',
  'startForegroundService',
  'bindService',
  'sendBroadcast',
  'sendOrderedBroadcast',
])

/** Bases of the platform and of Jetpack whose objects the platform drives once they were made. */
export const DRIVEN: readonly { readonly base: string; readonly methods: readonly string[] }[] = [
  ...['Landroid/app/Fragment;', 'Landroidx/fragment/app/Fragment;', 'Landroid/support/v4/app/Fragment;'].map(
    (base) => ({
      base,
      methods: [
        'onAttach',
        'onCreate',
        'onCreateView',
        'onViewCreated',
        'onActivityCreated',
        'onStart',
        'onResume',
        'setUserVisibleHint',
        'onCreateDialog',
      ],
    }),
  ),
]

/** Bases of work that is queued by naming its class. */
export const QUEUED_BY_CLASS: readonly { readonly base: string; readonly methods: readonly string[] }[] = [
  { base: 'Landroidx/work/ListenableWorker;', methods: ['<init>', 'startWork', 'doWork'] },
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
export const STORES: ReadonlySet<string> = new Set([
  'Landroid/content/SharedPreferences;',
  'Lcom/tencent/mmkv/MMKV;',
])
export const STORE_WRITERS: ReadonlySet<string> = new Set([
  'Landroid/content/SharedPreferences$Editor;',
  'Lcom/tencent/mmkv/MMKV;',
])
export const STORE_READS = /^(?:get|decode)(?:Boolean|Bool|Int|Long|Float|String|Double)?$|^contains(?:Key)?$/
export const STORE_WRITES = /^(?:put|encode)(?:Boolean|Bool|Int|Long|Float|String|Double)?$/
