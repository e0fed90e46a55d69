import { type Static, Type } from 'typebox'
import { PHASES } from '../../facts/flows.ts'
import { FORMAT } from './log-format.ts'

const line = (description: string) => Type.Optional(Type.String({ maxLength: 2000, description }))

/** First line of a log: what it is, and of what run. */
export const runHeadSchema = Type.Object(
  {
    format: Type.Literal(FORMAT, { description: '格式 · Format' }),
    package: line('被测应用的包名 · Package that ran'),
    tool: line('记录所用的工具 · Tool that recorded it'),
    device: line('机型 · Model of the device'),
    system: line('系统及版本 · System and version'),
    clearedInstall: Type.Optional(
      Type.Boolean({
        description: '是否从清除数据的状态开始 · Whether the run began from a cleared install',
      }),
    ),
    repeated: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: 1000,
        description: '同样的操作重复了几次、结果相同 · How often it was repeated with the same result',
      }),
    ),
    recordedBy: line('记录人 · Who recorded it'),
    startedAt: line('开始时间 · When it began, ISO 8601'),
  },
  { description: '首行 · First line' },
)

/** Every other line: one call. */
export const loggedCallSchema = Type.Object(
  {
    api: Type.String({
      minLength: 1,
      maxLength: 500,
      description: '被调用的方法，类名.方法名 · What was called: class.method',
    }),
    time: line('时间，ISO 8601 · When'),
    phase: Type.Optional(
      Type.Enum(PHASES, { description: '同意前、同意后、拒绝后 · Phase; left out where not known' }),
    ),
    background: Type.Optional(
      Type.Boolean({ description: '应用是否在后台 · Whether the app was in the background' }),
    ),
    process: line('进程 · Process'),
    arguments: Type.Optional(
      Type.Array(Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()]), {
        maxItems: 50,
        description: '参数，按位置，不含接收者 · Arguments by their places, without the receiver',
      }),
    ),
    stack: Type.Optional(
      Type.Union([Type.Array(Type.String(), { maxItems: 500 }), Type.String()], {
        description: '调用栈，被调用者在前 · Stack, what was called first',
      }),
    ),
  },
  { description: '其余各行 · Every other line' },
)

/** One line of a run-time log of our own format; a log is one JSON object a line. */
export const runtimeLogSchema = Type.Union([runHeadSchema, loggedCallSchema], {
  title: 'mingshi run-time log, one line',
  description: '运行日志的一行（NDJSON） · One line of a run-time log (NDJSON)',
})

export type RunHead = Static<typeof runHeadSchema>
