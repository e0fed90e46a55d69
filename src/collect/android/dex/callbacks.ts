/** Which methods of the objects of an app the platform calls back without the user doing anything, and by which calls. */

/** Names of calls of the platform, `Lclass;name` where the name alone may mean others, and the methods that they make run. */
interface Callbacks {
  readonly calls: readonly string[]
  readonly methods: readonly string[]
}

const TASK = ['run', 'call', 'get', 'accept', 'apply']
const ANIMATION = ['onAnimationStart', 'onAnimationUpdate', 'onAnimationRepeat', 'onAnimationEnd']
const FUTURE = 'Ljava/util/concurrent/CompletableFuture;'
const LIVE_DATA = 'Landroidx/lifecycle/MutableLiveData;'
/** An animation of a view, which begins without being told to. */
const VIEW_ANIMATION = 'Landroid/view/ViewPropertyAnimator;'

/** Calls that make what they are given run, soon or on another thread, or tell it at once how things stand. */
const OF_ARGUMENTS: readonly Callbacks[] = [
  {
    calls: [
      ...[
        'post',
        'postDelayed',
        'postAtTime',
        'postAtFrontOfQueue',
        'postOnAnimation',
        'postOnAnimationDelayed',
      ],
      ...['runOnUiThread', 'execute', 'submit', 'invokeAll', 'invokeAny', 'runAsync', 'supplyAsync'],
      ...['schedule', 'scheduleAtFixedRate', 'scheduleWithFixedDelay', 'withStartAction', 'withEndAction'],
      ...['forEach', 'computeIfAbsent', 'ifPresent'],
      ...['thenAccept', 'thenApply', 'thenRun', 'thenCompose', 'whenComplete', 'handle'].flatMap((name) => [
        `${FUTURE}${name}`,
        `${FUTURE}${name}Async`,
      ]),
    ],
    methods: TASK,
  },
  { calls: ['postFrameCallback', 'postFrameCallbackDelayed'], methods: ['doFrame'] },
  { calls: ['addIdleHandler'], methods: ['queueIdle'] },
  { calls: ['addOnGlobalLayoutListener'], methods: ['onGlobalLayout'] },
  { calls: ['addOnPreDrawListener'], methods: ['onPreDraw'] },
  { calls: ['addOnAttachStateChangeListener'], methods: ['onViewAttachedToWindow'] },
  { calls: ['addOnLayoutChangeListener'], methods: ['onLayoutChange'] },
  {
    calls: ['registerActivityLifecycleCallbacks'],
    methods: [
      ...['onActivityPreCreated', 'onActivityCreated', 'onActivityPostCreated', 'onActivityPreStarted'],
      ...['onActivityStarted', 'onActivityPreResumed', 'onActivityResumed', 'onActivityPostResumed'],
    ],
  },
  { calls: ['addObserver'], methods: ['onCreate', 'onStart', 'onResume', 'onStateChanged'] },
  {
    calls: ['registerNetworkCallback', 'registerDefaultNetworkCallback', 'requestNetwork'],
    methods: ['onAvailable', 'onCapabilitiesChanged', 'onLinkPropertiesChanged'],
  },
  {
    calls: ['listen', 'registerTelephonyCallback'],
    methods: [
      ...['onServiceStateChanged', 'onCallStateChanged', 'onDataConnectionStateChanged', 'onDataActivity'],
      ...[
        'onSignalStrengthChanged',
        'onSignalStrengthsChanged',
        'onCellInfoChanged',
        'onCellLocationChanged',
      ],
    ],
  },
  { calls: ['registerListener'], methods: ['onSensorChanged'] },
  { calls: ['bindService'], methods: ['onServiceConnected'] },
  {
    calls: ['startAnimation', `${VIEW_ANIMATION}setListener`, `${VIEW_ANIMATION}setUpdateListener`],
    methods: ANIMATION,
  },
  {
    calls: ['setWebViewClient', 'setWebChromeClient'],
    methods: [
      ...[
        'onPageStarted',
        'onPageFinished',
        'onProgressChanged',
        'onReceivedTitle',
        'shouldInterceptRequest',
      ],
    ],
  },
  { calls: ['setOnPreparedListener'], methods: ['onPrepared'] },
  { calls: ['setOnCompletionListener'], methods: ['onCompletion'] },
  { calls: ['addCallback'], methods: ['surfaceCreated', 'surfaceChanged'] },
  { calls: ['setSurfaceTextureListener'], methods: ['onSurfaceTextureAvailable'] },
  {
    calls: ['setAdapter'],
    methods: [
      ...['getCount', 'getViewTypeCount', 'getItemViewType', 'getView'],
      ...['getItemCount', 'getItem', 'createFragment', 'onCreateViewHolder', 'onBindViewHolder'],
    ],
  },
  // A server that is asked answers without anybody doing anything.
  {
    calls: ['Lokhttp3/Call;enqueue', 'Lretrofit2/Call;enqueue'],
    methods: ['onResponse', 'onFailure'],
  },
  // A composed screen is drawn as it is set.
  { calls: ['setContent', 'setContent$default'], methods: ['invoke'] },
  // What RxJava and flows of Kotlin have is handed on to whoever subscribes or collects.
  { calls: ['subscribe'], methods: [...TASK, 'onSubscribe', 'onNext', 'onSuccess', 'onError', 'onComplete'] },
  { calls: ['collect'], methods: ['emit'] },
  // A list to choose from chooses its first entry as it is laid out.
  { calls: ['setOnItemSelectedListener'], methods: ['onItemSelected'] },
]

/** Calls that make their receiver run, or what it was given before. */
const OF_RECEIVER: readonly Callbacks[] = [
  { calls: ['start'], methods: [...TASK, 'onLooperPrepared', 'onTick', 'onFinish', ...ANIMATION] },
  { calls: ['run', 'call', 'execute', 'executeOnExecutor'], methods: TASK },
  { calls: ['execute', 'executeOnExecutor'], methods: ['onPreExecute', 'doInBackground', 'onPostExecute'] },
  {
    calls: [
      ...['sendMessage', 'sendMessageDelayed', 'sendMessageAtTime', 'sendMessageAtFrontOfQueue'],
      ...['sendEmptyMessage', 'sendEmptyMessageDelayed', 'sendEmptyMessageAtTime'],
    ],
    methods: ['handleMessage'],
  },
  { calls: ['sendToTarget'], methods: ['handleMessage', 'run'] },
  { calls: ['setValue', 'postValue'].map((name) => `${LIVE_DATA}${name}`), methods: ['onChanged'] },
  { calls: ['show'], methods: ['onCreate', 'onStart', 'onShow'] },
  // A database of the app that is opened for the first time is made first.
  {
    calls: ['getReadableDatabase', 'getWritableDatabase'],
    methods: ['onConfigure', 'onCreate', 'onOpen'],
  },
]

const byCall = (all: readonly Callbacks[]): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>()
  for (const { calls, methods } of all)
    for (const call of calls) found.set(call, [...(found.get(call) ?? []), ...methods])
  return found
}
const ofArguments = byCall(OF_ARGUMENTS)
const ofReceiver = byCall(OF_RECEIVER)

/** The methods that a call of the platform makes run of the objects that it is given. */
export const runOfArguments = (className: string, name: string): readonly string[] | undefined =>
  ofArguments.get(name) ?? ofArguments.get(`${className}${name}`)

/** The methods that a call of the platform makes run of its receiver, or of what that was given. */
export const runOfReceiver = (className: string, name: string): readonly string[] | undefined =>
  ofReceiver.get(name) ?? ofReceiver.get(`${className}${name}`)

/** What fragments go through once they were made. */
const FRAGMENT: readonly string[] = [
  ...['onAttach', 'onCreate', 'onCreateView', 'onViewCreated', 'onActivityCreated', 'onStart', 'onResume'],
  ...['setUserVisibleHint', 'onCreateDialog'],
]
const FRAGMENTS: ReadonlySet<string> = new Set([
  'Landroid/app/Fragment;',
  'Landroidx/fragment/app/Fragment;',
  'Landroid/support/v4/app/Fragment;',
])

/** What views go through once they were made: they are put on the screen. */
const VIEW: readonly string[] = [
  ...['onAttachedToWindow', 'onFinishInflate', 'onMeasure', 'onSizeChanged', 'onLayout', 'draw', 'onDraw'],
  ...['dispatchDraw', 'onVisibilityChanged', 'onWindowVisibilityChanged', 'onWindowFocusChanged'],
]

/** Whether objects whose first type of the platform is this one may be views, which layouts make without code. */
export const isView = (base: string): boolean => /^Landroid\/(?:view|widget|webkit)\//.test(base)

/**
 * The methods of an object that the platform calls once it was made.
 * @param base the first type above its class that is the platform's.
 * @param above every type above its class.
 */
export const runOnceMade = (base: string, above: ReadonlySet<string>): readonly string[] => {
  if (isView(base)) return VIEW
  for (const type of above) if (FRAGMENTS.has(type)) return FRAGMENT
  return []
}
