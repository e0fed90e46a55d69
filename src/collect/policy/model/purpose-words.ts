/** Words for taking, of which every statement has some, and the small words between others. */
const TAKING =
  /收集|采集|获取|读取|访问|调用|使用|申请|开启|获得|取得|权限|信息|数据|功能|相关|您的?|你的?|我们|用户|客户|的|和|与|及|或|等|所?需要?|进行|以|为了?|用于|能够?|可以?|让|给|在|时|更|便|中|到|是|了|可能/g
/** Words that promise without saying what is done. */
export const PROMISES =
  /更好|更加|更优|优质|良好|体验|服务|功能|个性化?|优化|提升|提高|改善|完善|便捷|方便|正常|相关|内容|产品|业务|需求|提供|便于|增强|丰富|美观|及时|保障|保证|确保|准确/g
/** What any device does with anything: 拍照上传 tells no more than that there is a camera. */
const DEVICE_ACTS =
  /拍照|拍摄|录制|录音|上传|下载|保存|存储|选择|选取|打开|查看|显示|展示|读取|写入|复制|粘贴|黏贴|拷贝|剪切板|剪贴板|剪切|内容|文本|文字|图片|照片|视频|音频|语音|相册|相机|摄像头|麦克风|话筒|文件|附件|资料|材料|蓝牙|设备|连接|传感器|陀螺仪|方向|位置|地理|定位|地址|地点|距离|当前|所在|附近|昵称|头像|手机号码?|号码|手机|账号|微信|小程序|程序|系统|平台|页面|界面|本地|缓存|临时|统计|分析|确认|确定|编辑|处理|操作|传输|快速|快捷|自动|智能|精准|流程|使用|基本/g
/** Acts and scenes that somebody can picture. */
export const SCENES =
  /扫码|扫一扫|签到|打卡|门店|附近|配送|收货|快递|物流|下单|订单|支付|发票|开票|预约|报名|海报|二维码|头像|登录|注册|实名|认证|简历|投稿|打印|导航|路线|天气|客服|反馈|投诉|报修|维修|语音|录音|直播|聊天|排行|比赛|兑换|积分|优惠券|设备|蓝牙|连接|绑定|证件照|拍照|识别|裁剪|评论|评价|晒单|保存|相册|分享|日程|提醒|考勤|巡检|停车|充电|挂号|问诊|就诊|体检|缴费|贷款|保险|考试|课程|作业/g
/** A form filled in with the word that there is no purpose: 暂无, 本功能未使用. */
export const DENIAL =
  /暂无|暂未|未(?:使用|收集|涉及|用到)|无此|没有|不(?:收集|使用|会|涉及|需要|作)|无功能|无$/

/** Kinds of information, and the acts that each of them can serve. */
const SERVES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /位置|地址|定位|住址|地理/,
    /位置|附近|周边|距离|导航|路线|门店|地图|城市|地区|地址|配送|送货|收货|定位|打卡|签到|天气|当地|本地|到店|上门|网点|轨迹|区域|邮寄|快递|物流|骑手|公交|停车|考勤/,
  ],
  [
    /照片|视频|相册|图片|文件/,
    /图|照片|视频|上传|保存|头像|文件|附件|海报|凭证|证|拍|素材|报修|评价|投稿|资料|材料|简历|码|打印|作业|识别|反馈|下载|分享/,
  ],
  [/摄像头|相机/, /拍|扫|视频|人脸|识别|直播|码|证/],
  [/麦克风|录音/, /语音|录|通话|直播|视频|聊天|朗读|口语/],
  [
    /手机号|电话/,
    /登[录陆]|注册|联系|通知|短信|绑定|手机|电话|账[号户]|验证|会员|送货|预约|身份|回访|沟通|实名/,
  ],
  [/昵称|头像/, /头像|昵称|登[录陆]|注册|展示|排行|身份|会员|资料|互动|好友|评论|聊天|社区|档案/],
  [/剪[切贴]板/, /复制|粘贴|黏贴|拷贝|剪[切贴]|口令|链接|填|识别|分享|单号/],
  [/蓝牙/, /蓝牙|连接|设备|打印|开锁|开门|手环|搜索|配网|wi-?fi/i],
  [/传感器|陀螺仪|罗盘/, /方向|传感|摇|横竖|指南|运动|倾斜|角度|水平|姿态/],
  [/步数/, /步|运动|健康|排行|积分|能量|兑换|打卡/],
  [/身份证|证件/, /实名|身份|认证|保险|办理|核验|购票|票务|入住|税|签约|开户/],
  [/订单|发票/, /订单|下单|发票|开票|售后|支付|核销|报销|购/],
  [/通讯录/, /联系人|通讯录|好友|电话|邀请/],
  [/日历/, /日程|提醒|日历|预约|考勤|排班/],
  [/设备|日志/, /设备|适配|安全|兼容|故障|风控|异常|型号|崩溃|排查/],
]

/** Whether what is taken can serve the purpose: 收集订单信息，用于录制视频 cannot. Unknown kinds are left open. */
export const fits = (thing: string, purpose: string): boolean | undefined =>
  SERVES.find(([kind]) => kind.test(thing))?.[1].test(purpose)

const PUNCTUATION = /[^\u4e00-\u9fffA-Za-z0-9]/g

/** What is left of a purpose without the thing itself, the words for taking and those that only promise. */
export const saidBy = (thing: string, purpose: string): string =>
  (thing === '' ? purpose : purpose.replaceAll(thing, ''))
    .replace(TAKING, '')
    .replace(PROMISES, '')
    .replace(PUNCTUATION, '')

/** What is left without what any device does, too: the scene. */
export const sceneOf = (thing: string, purpose: string): string =>
  (thing === '' ? purpose : purpose.replaceAll(thing, ''))
    .replace(DEVICE_ACTS, '')
    .replace(PROMISES, '')
    .replace(TAKING, '')
    .replace(PUNCTUATION, '')
