/** What would decide an open item, and how to supply it: a short name, the option, and the step. */
export const supplies = {
  package: {
    name: '可读取的安装包',
    option: 'mingshi scan app.apk',
    how: '从应用商店或委托方重新取得完整的 APK，核对校验值后重新检测。',
  },
  'first-run': {
    name: '首次运行界面',
    option: '--screens 文件夹',
    how: '清除应用数据后首次打开应用，在点击前保存界面结构和截图，并记入 session.yaml。',
  },
  login: {
    name: '登录界面',
    option: '--screens 文件夹',
    how: '打开登录界面，在操作前保存界面结构和截图，并记入 session.yaml。',
  },
  register: {
    name: '注册界面',
    option: '--screens 文件夹',
    how: '打开注册界面，在操作前保存界面结构和截图，并记入 session.yaml。',
  },
  settings: {
    name: '设置界面',
    option: '--screens 文件夹',
    how: '逐级打开“我的”“设置”“账号”各页，保存界面结构和截图，并记入 session.yaml。',
  },
  'policy-screen': {
    name: '应用内隐私政策界面',
    option: '--screens 文件夹',
    how: '从应用内打开隐私政策，保存所走的路径、界面结构和截图。',
  },
  permissions: {
    name: '权限申请过程',
    option: '--screens 文件夹',
    how: '逐个触发权限申请，保存系统弹窗及其前一屏，并在 session.yaml 中写明所申请的权限。',
  },
  screens: {
    name: '应用界面',
    option: '--screens 文件夹',
    how: '按 session.yaml 的格式记录应用界面：界面结构、截图和操作步骤。',
  },
  session: {
    name: '与本安装包一致的现场记录',
    option: '--screens 文件夹',
    how: '用本次检测的安装包重新记录，并在 session.yaml 中写明包名、版本号和 SHA-256。',
  },
  policy: {
    name: '隐私政策',
    option: '--policy 文件',
    how: '在应用内打开隐私政策并保存全文（HTML 或文本），写明取得方式。',
  },
  runtime: {
    name: '运行日志',
    option: '--runtime 文件',
    how: '清除应用数据后首次启动，停在同意界面，用接口监测工具记录调用、时间和调用栈；写明同意的时刻，再操作各项功能并转入后台。',
  },
  attempts: {
    name: '行权操作记录',
    option: '--screens 文件夹',
    how: '通过界面、电话、邮件逐一提出删除或注销请求，将经过和结果记入 session.yaml 的 attempts。',
  },
  refusals: {
    name: '拒绝后的表现记录',
    option: '--screens 文件夹',
    how: '清除数据后逐项拒绝权限和非必要信息，将拒绝的内容、使用的功能和应用的反应记入 session.yaml 的 refusals，至少重复两次。',
  },
  profile: {
    name: '应用基本情况',
    option: '--config 文件',
    how: '在配置中写明运营者、是否提供账号等基本情况。',
  },
  type: {
    name: 'App 类型',
    option: '--type 类型',
    how: '按《常见类型移动互联网应用程序必要个人信息范围规定》选定 App 类型。',
  },
  retry: {
    name: '放宽上限后重新检测',
    option: '',
    how: '放宽时间或数据量上限后重新检测；仍然失败时请将安装包的校验值告知工具维护者。',
  },
  person: { name: '人工判断', option: '', how: '由检测人员按该项的核验步骤判断，并记录经过和结论。' },
} as const
