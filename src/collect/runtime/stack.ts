const MOST_FRAMES = 200
/** `com.a.B$1.onClick(B.java:12)` and `com.a.B.c() 14 <-`: class and method before a bracket. */
const FRAME = /([A-Za-z_$][\w$]*(?:\.[\w$-]+)*\.(?:<\w+>|[\w$-]+))\s*\(/
const BARE =
  /^\s*(?:at\s+)?([A-Za-z_$][\w$]*(?:\.[\w$-]+)+\.(?:<\w+>|[\w$-]+)|[A-Za-z_$][\w$]*\.(?:<\w+>|[\w$-]+))\s*$/

/** The frames of a stack, `class.method`, as tools print it: one a line, or parted by arrows. */
export const framesOf = (text: string): string[] => {
  const frames: string[] = []
  for (const line of text.split(/\r?\n|<-/, MOST_FRAMES * 2)) {
    const short = line.slice(0, 1000)
    const frame = FRAME.exec(short)?.[1] ?? BARE.exec(short)?.[1]
    if (frame !== undefined && frames.push(frame) >= MOST_FRAMES) break
  }
  return frames
}

/** `a.b.C.m` → its class and its method. */
export const splitFrame = (frame: string): { readonly className: string; readonly method: string } => {
  const dot = frame.lastIndexOf('.')
  return { className: frame.slice(0, Math.max(0, dot)), method: frame.slice(dot + 1) }
}

/** Code of the system itself; what it calls, somebody else made it call. `android.support` comes with the app. */
const PLATFORM =
  /^(?:android\.(?!support\.|arch\.)|java\.|javax\.|dalvik\.|libcore\.|sun\.|jdk\.|com\.android\.(?:internal|server|okhttp|org|providers)\.)/
export const isPlatform = (frame: string): boolean => PLATFORM.test(frame)

/** Frames that the recording itself puts on a stack: how it takes the stack, and the doubles it sets in place of a call. */
const RECORDING =
  /^(?:dalvik\.system\.VMStack\.|java\.lang\.Thread\.getStackTrace|java\.lang\.(?:Exception|Throwable)\.|com\.yl\.lib\.(?:sentry\.hook|plugin_proxy|privacy_proxy)\.)/
/** A double bears the name of what it stands for, in a class that calls itself a proxy. */
const isDouble = (frame: string, method: string): boolean => {
  const { className, method: own } = splitFrame(frame)
  return own === method && /Proxy\w*(?:\$\w+)?$/.test(className)
}

/** A stack without what the recording put on top of it. @param method name of what was called, where the log tells. */
export const withoutRecording = (stack: readonly string[], method: string): readonly string[] => {
  const first = stack.findIndex((frame) => !RECORDING.test(frame) && !isDouble(frame, method))
  return first < 0 ? [] : stack.slice(first)
}
