/** What check lists and forms of stores say. */
export const storeForm = {
  title: (app: string, store: string) => `${app} ${store}材料底稿`,
  lead: (name: string, version: string, guide: string, asOf: string, readOn: string) =>
    `依据安装包 ${name}${version === '' ? '' : ` ${version}`} 和所附材料填写。各项按“${guide}”（${asOf}）整理，${readOn} 读取：这是商店的口径，不是法律，以商店现行页面为准。标“【待填写】”处由开发者据实填写。`,
  points: '一、逐项自查',
  pointHeads: ['序号', '商店关注的事项', '检测结论', '检测事实或者核验方法', '开发者填写'],
  types: '数据类型',
  typeHeads: ['数据类型', '安装包中的依据', '是否收集、是否共享', '用途', '必需还是可选'],
  byPermissions: '权限',
  byCode: '代码读取',
  bySdks: 'SDK厂商说明',
  csv: '用 --format csv 可得到能导入 Play 管理中心的表格，其中待回答的单元格写有 TODO，须逐一改为答案（TRUE 或者留空）后再导入。能读取不等于已传出设备：是否收集、为何收集，安装包不能回答。',
  unseen: (n: number) => `其余 ${n} 类数据在安装包中未见依据；用户在界面上填写的、服务端产生的须自行补充。`,
  sources: (pages: string) => `整理所据：${pages}`,
}
