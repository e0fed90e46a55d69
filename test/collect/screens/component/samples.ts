/** What a source says of its consent box at the start. */
export type Start = 'ticked' | 'empty' | 'by-dialog' | 'undecided' | 'none'

export interface Sample {
  readonly name: string
  readonly files: Readonly<Record<string, string>>
  readonly start: Start
}

const AGREE = '我已阅读并同意《用户协议》和《隐私政策》'
const vue = (template: string, script: string): Record<string, string> => ({
  'pages/login/login.vue': `<template>\n<view class="login">\n<input placeholder="请输入手机号"/>\n<button @click="login">登录</button>\n${template}\n</view>\n</template>\n<script>\n${script}\n</script>\n`,
})
const setup = (template: string, script: string): Record<string, string> => ({
  'src/views/Login.vue': `<script setup lang="ts">\nimport { ref, reactive, computed, onMounted, toRefs } from 'vue'\n${script}\n</script>\n<template><div><van-field v-model="phone" placeholder="手机号"/>${template}<van-button>登录</van-button></div></template>`,
})
const data = (cells: string, more = ''): string =>
  `export default { data() { return { phone: '', ${cells} } }, ${more} }`
const mini = (template: string, script: string): Record<string, string> => ({
  'pages/login/index.wxml': `<view class="page"><input placeholder="请输入手机号" bindinput="onPhone"/>${template}<button bindtap="login">登录</button></view>`,
  'pages/login/index.js': script,
})
const react = (body: string, jsx: string, name = 'src/pages/Login.tsx'): Record<string, string> => ({
  [name]: `import React, { useState, useEffect } from 'react'\nexport default function Login(props: Props) {\n${body}\nreturn (<div className="login"><input placeholder="手机号" />${jsx}<button>登录</button></div>)\n}\n`,
})
const page = (body: string, script = ''): Record<string, string> => ({
  'login.html': `<!doctype html><html><head><title>登录</title></head><body><form><input type="tel" placeholder="手机号">${body}<button>登录</button></form><script>${script}</script></body></html>`,
})
const said = `<text>我已阅读并同意</text><text class="link" @click="open(1)">《用户协议》</text><text>和</text><text class="link" @click="open(2)">《隐私政策》</text>`
const links = `我已阅读并同意<a href="/u">《用户协议》</a>和<a href="/p">《隐私政策》</a>`
/** Both columns of one pattern: it starts ticked, and it does not. */
const both = (
  name: string,
  files: (on: boolean) => Record<string, string>,
  off: Start = 'empty',
): Sample[] => [
  { name: `${name}, ticked`, files: files(true), start: 'ticked' },
  { name: `${name}, not ticked`, files: files(false), start: off },
]

export const SAMPLES: readonly Sample[] = [
  // native boxes
  ...both('a box of HTML', (on) =>
    page(`<label><input type="checkbox" ${on ? 'checked="checked"' : ''}>${links}</label>`),
  ),
  ...both('a box of HTML ticked by jQuery when the page is ready', (on) =>
    page(
      `<input type="checkbox" id="agree"><label for="agree">${links}</label>`,
      `$(function () { $('#agree').prop('checked', ${on}) })`,
    ),
  ),
  ...both('a box of HTML ticked by the DOM', (on) =>
    page(
      `<input type="checkbox" id="agree"><label for="agree">${links}</label>`,
      `window.onload = function () { document.getElementById('agree').checked = ${on} }`,
    ),
  ),
  {
    name: 'a box of HTML that a button ticks',
    files: page(
      `<input type="checkbox" id="agree"><label for="agree">${links}</label>`,
      `$('#ok').click(function () { $('#agree').prop('checked', true) })`,
    ),
    start: 'empty',
  },
  ...both('Vue in a page', (on) =>
    page(
      `<div id="app"><input type="checkbox" v-model="agree"><span>${links}</span></div>`,
      `new Vue({ el: '#app', data: { agree: ${on} } })`,
    ),
  ),
  ...both('createApp in a page', (on) =>
    page(
      `<div id="app"><input type="checkbox" v-model="form.agree"><span>${links}</span></div>`,
      `Vue.createApp({ data() { return { form: { agree: ${on} } } } }).mount('#app')`,
    ),
  ),
  ...both(
    'a class of a drawn box in a page',
    (on) => page(`<div class="row"><span class="check ${on ? 'on' : ''}"></span><span>${links}</span></div>`),
    'undecided',
  ),

  // uni-app and Vue 2
  ...both('uni-app, a literal', (on) =>
    vue(`<label><checkbox ${on ? 'checked="true"' : ':checked="false"'}/>${said}</label>`, data('')),
  ),
  ...both('uni-app, bound to data', (on) =>
    vue(
      `<checkbox-group @change="change"><label><checkbox value="1" :checked="checked" color="#07c160"/>${said}</label></checkbox-group>`,
      data(`checked: ${on}`),
    ),
  ),
  ...both('uni-app, data as a property', (on) =>
    vue(
      `<checkbox :checked="checked" @click="checked = !checked"/><view>${said}</view>`,
      `export default { data: () => ({ checked: ${on} }) }`,
    ),
  ),
  ...both('uni-app, radio', (on) =>
    vue(`<radio :checked="isAgree" @click="toggle"/><view>${said}</view>`, data(`isAgree: ${on}`)),
  ),
  ...both('uView', (on) =>
    vue(`<u-checkbox v-model="agree" shape="circle"></u-checkbox><view>${said}</view>`, data(`agree: ${on}`)),
  ),
  ...both('uView 2 in a group', (on) =>
    vue(
      `<u-checkbox-group v-model="list"><u-checkbox name="agree" label="${AGREE}"></u-checkbox></u-checkbox-group>`,
      data(`list: ${on ? "['agree']" : '[]'}`),
    ),
  ),
  ...both('uni-data-checkbox', (on) =>
    vue(
      `<uni-data-checkbox multiple v-model="value" :localdata="items"></uni-data-checkbox>`,
      data(`value: ${on ? '[1]' : '[]'}, items: [{ text: '${AGREE}', value: 1 }]`),
    ),
  ),
  ...both('a list of boxes', (on) =>
    vue(
      `<checkbox-group><label v-for="item in items" :key="item.value"><checkbox :value="item.value" :checked="item.checked"/>{{ item.name }}</label></checkbox-group>`,
      data(`items: [{ value: 'a', name: '${AGREE}', checked: ${on} }]`),
    ),
  ),
  ...both('a picture that changes', (on) =>
    vue(
      `<view class="row" @click="agree = !agree"><image :src="agree ? '/static/checked.png' : '/static/unchecked.png'"/>${said}</view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('a picture whose names say nothing', (on) =>
    vue(
      `<view class="row"><image @click="toggle" :src="isAgree ? img1 : img2"/>${said}</view>`,
      data(`isAgree: ${on}, img1: require('@/static/a.png'), img2: require('@/static/b.png')`),
    ),
  ),
  ...both('two pictures of which one stands', (on) =>
    vue(
      `<view class="row"><image v-if="xieyi" src="/static/gou.png" @click="xieyi = false"/><image v-else src="/static/quan.png" @click="xieyi = true"/>${said}</view>`,
      data(`xieyi: ${on}`),
    ),
  ),
  ...both('two pictures by opposite conditions', (on) =>
    vue(
      `<view><view @click="toggle"><image v-show="!selected" src="/static/select.png"/><image v-show="selected" src="/static/select-active.png"/></view>${said}</view>`,
      data(`selected: ${on}`),
    ),
  ),
  ...both('a class by an object', (on) =>
    vue(
      `<view class="row" @tap="agree = !agree"><view class="dot" :class="{ active: agree }"></view>${said}</view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('a class by a choice', (on) =>
    vue(
      `<view class="row"><text @click="change" :class="['iconfont', check ? 'icon-xuanzhong' : 'icon-weixuanzhong']"></text>${said}</view>`,
      data(`check: ${on}`),
    ),
  ),
  ...both('a class of the whole row', (on) =>
    vue(
      `<view class="protocol" :class="{ checked: agree }" @click="agree = !agree">${AGREE}</view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('a tick inside a frame', (on) =>
    vue(
      `<view class="row"><view class="frame" @click="toggle"><view class="inner" v-if="isChecked"></view></view>${said}</view>`,
      data(`isChecked: ${on}`),
    ),
  ),
  ...both('an icon whose kind changes', (on) =>
    vue(
      `<view class="row"><uni-icons @click="toggle" :type="agree ? 'checkbox-filled' : 'circle'" size="20"/>${said}</view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('an icon of weui', (on) =>
    vue(
      `<view class="row"><icon @tap="toggle" :type="agree ? 'success' : 'circle'"/>${said}</view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('negated', (on) =>
    vue(
      `<view class="row"><image @click="toggle" :src="!agree ? '/static/no.png' : '/static/yes.png'"/>${said}</view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('a number', (on) =>
    vue(
      `<view class="row"><image @click="toggle" :src="agree == 1 ? '/static/radio1.png' : '/static/radio0.png'"/>${said}</view>`,
      data(`agree: ${on ? 1 : 0}`),
    ),
  ),
  ...both('set when the page loads', (on) =>
    vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      data(`agree: ${!on}`, `onLoad() { this.agree = ${on} }`),
    ),
  ),
  ...both('set by a method that runs at the start', (on) =>
    vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      data(
        `agree: ${!on}`,
        `created() { this.init() }, methods: { init() { const that = this; that.agree = ${on} } }`,
      ),
    ),
  ),
  ...both('a row that stands ticked or not, its words in both', (on) =>
    vue(
      `<view><view v-if="!done" @tap="done = true"><uni-icons type="circle"/>我已阅读并同意</view><view v-if="done" @tap="done = false"><uni-icons type="checkbox-filled"/>我已阅读并同意</view><text>《用户协议》和《隐私政策》</text></view>`,
      data(`done: ${on}`),
    ),
  ),
  ...both('pictures named by the initials of 选中 and 未选中', (on) =>
    vue(
      `<view><image v-show="isShow" src="/static/xz.png" @click="isShow = !isShow"/><image v-show="!isShow" src="/static/wxz.png" @click="isShow = !isShow"/><p>${said}</p></view>`,
      data(`isShow: ${on}`),
    ),
  ),
  ...both('a box whose words are looked up by themselves', (on) =>
    vue(
      '<checkbox-group><checkbox :checked="agree"/>{{$t(`已阅读并同意`)}}</checkbox-group><button>《{{$t(\'隐私政策\')}}》</button>',
      data(`agree: ${on}`),
    ),
  ),
  {
    name: 'an icon that is a tick and nothing else',
    files: vue(`<view><i-icon type="success" size="14"/>我已阅读并同意《用户协议》</view>`, data('')),
    start: 'ticked',
  },
  {
    name: 'an arrow beside the name of the policy',
    files: vue(`<view>我已阅读并同意《隐私政策》<uni-icons type="right"/></view>`, data('')),
    start: 'none',
  },
  {
    name: 'remembered from an earlier run',
    files: vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      data('agree: true', `onLoad() { this.agree = !!uni.getStorageSync('agreed') }`),
    ),
    start: 'empty',
  },
  {
    name: 'decided by an answer',
    files: vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      data('agree: true', `async onShow() { const r = await api(); this.agree = r.agree }`),
    ),
    start: 'undecided',
  },
  {
    name: 'from a store',
    files: vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      `import { mapState } from 'vuex'\nexport default { computed: { ...mapState(['agree']) } }`,
    ),
    start: 'undecided',
  },
  ...both('computed', (on) =>
    vue(
      `<checkbox :checked="ok"/><view>${said}</view>`,
      data(`agree: ${on ? 1 : 0}`, `computed: { ok() { return this.agree === 1 } }`),
    ),
  ),
  ...both('a class component', (on) => ({
    'src/Login.vue': `<template><div><input placeholder="手机号"><el-checkbox v-model="agree">${AGREE}</el-checkbox></div></template><script lang="ts">\n@Component\nexport default class Login extends Vue { private agree: boolean = ${on} }\n</script>`,
  })),
  ...both('Element', (on) => ({
    'src/views/register.vue': `<template><el-form><el-input v-model="form.phone" placeholder="手机号"/><el-checkbox v-model="form.agree">我已阅读并同意<a>《用户协议》</a><a>《隐私政策》</a></el-checkbox></el-form></template><script>export default { data() { return { form: { phone: '', agree: ${on} } } } }</script>`,
  })),
  ...both('iView with its own values', (on) =>
    vue(
      `<Checkbox v-model="agree" true-value="1" false-value="0">${AGREE}</Checkbox>`,
      data(`agree: '${on ? 1 : 0}'`),
    ),
  ),
  ...both('Vant 2', (on) =>
    vue(`<van-checkbox v-model="checked" icon-size="14px">${AGREE}</van-checkbox>`, data(`checked: ${on}`)),
  ),
  {
    name: 'in a comment of the template',
    files: vue(`<!-- <checkbox :checked="true"/>${said} -->`, data('agree: true')),
    start: 'none',
  },
  {
    name: 'a comment ticks it',
    files: vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      data('agree: false, // agree: true,\n /* agree: true */'),
    ),
    start: 'empty',
  },
  {
    name: 'ticked by a dialog that the user confirms',
    files: vue(
      `<checkbox :checked="agree"/><view>${said}</view>`,
      data(
        'agree: false',
        `methods: { login() { uni.showModal({ title: '提示', content: '请阅读并同意《隐私政策》', success: (r) => { if (r.confirm) this.agree = true } }) } }`,
      ),
    ),
    start: 'by-dialog',
  },
  {
    name: 'no box, but the agreement is taken as given',
    files: vue(
      `<view>${said}</view>`,
      data(
        'isAgree: true',
        `methods: { login() { if (!this.isAgree) return uni.showToast({ title: '请先阅读并同意《隐私政策》' }) } }`,
      ),
    ),
    start: 'ticked',
  },

  // Vue 3
  ...both('ref', (on) =>
    setup(`<van-checkbox v-model="checked">${AGREE}</van-checkbox>`, `const checked = ref<boolean>(${on})`),
  ),
  ...both('reactive', (on) =>
    setup(
      `<div><van-checkbox v-model="state.agree" /><span>${links}</span></div>`,
      `const state = reactive({ phone: '', agree: ${on} })`,
    ),
  ),
  ...both('toRefs', (on) =>
    setup(
      `<div><input type="checkbox" v-model="agree"><span>${links}</span></div>`,
      `const state = reactive({ agree: ${on} }); const { agree } = toRefs(state)`,
    ),
  ),
  ...both('v-model of checked', (on) =>
    setup(`<a-checkbox v-model:checked="agree">${AGREE}</a-checkbox>`, `const agree = ref(${on})`),
  ),
  ...both('set when mounted', (on) =>
    setup(
      `<van-checkbox v-model="agree">${AGREE}</van-checkbox>`,
      `const agree = ref(${!on}); onMounted(() => { agree.value = ${on} })`,
    ),
  ),
  {
    name: 'from Pinia',
    files: setup(
      `<van-checkbox v-model="agree">${AGREE}</van-checkbox>`,
      `import { storeToRefs } from 'pinia'\nconst { agree } = storeToRefs(useUserStore())`,
    ),
    start: 'undecided',
  },
  ...both('setup that returns', (on) => ({
    'src/Login.vue': `<template><div><input placeholder="手机号"><nut-checkbox v-model="ok">${AGREE}</nut-checkbox></div></template><script>import { defineComponent, ref } from 'vue'\nexport default defineComponent({ setup() { const isOk = ref(${on}); return { ok: isOk } } })</script>`,
  })),
  ...both('a property with a default', (on) =>
    setup(
      `<div><i class="box" :class="checked ? 'is-checked' : ''" @click="t"></i><span>${links}</span></div>`,
      `const checked = ref(${on})`,
    ),
  ),

  // mini programs
  ...both('WeChat, a literal', (on) =>
    mini(`<label><checkbox checked="{{${on}}}"/>${AGREE}</label>`, 'Page({ data: {} })'),
  ),
  ...both('WeChat, data', (on) =>
    mini(
      `<checkbox-group bindchange="c"><checkbox value="1" checked="{{isAgree}}"/><text>我已阅读并同意</text><navigator url="/p">《隐私政策》</navigator></checkbox-group>`,
      `Page({ data: { isAgree: ${on} } })`,
    ),
  ),
  ...both('WeChat, a picture', (on) =>
    mini(
      `<view class="row" bindtap="toggle"><image src="{{isAgree ? '/img/icon_sel.png' : '/img/icon_nor.png'}}"/><text>${AGREE}</text></view>`,
      `Page({ data: { isAgree: ${on} } })`,
    ),
  ),
  ...both('WeChat, two pictures', (on) =>
    mini(
      `<view class="row"><image wx:if="{{agree}}" src="/img/select_on.png" catchtap="t"/><image wx:else src="/img/select_off.png" catchtap="t"/><text>${AGREE}</text></view>`,
      `Page({ data: { agree: ${on} } })`,
    ),
  ),
  ...both('WeChat, a class', (on) =>
    mini(
      `<view class="row"><view class="check {{agree ? 'active' : ''}}" bindtap="t"></view><text>${AGREE}</text></view>`,
      `Page({ data: { agree: ${on} } })`,
    ),
  ),
  ...both('WeChat, set when loaded', (on) =>
    mini(
      `<radio checked="{{agree}}"/><text>${AGREE}</text>`,
      `Page({ data: { agree: ${!on} }, onLoad: function () { this.setData({ agree: ${on} }) } })`,
    ),
  ),
  ...both('Vant Weapp', (on) =>
    mini(
      `<van-checkbox value="{{ checked }}" bind:change="onChange">${AGREE}</van-checkbox>`,
      `Page({ data: { checked: ${on} } })`,
    ),
  ),
  {
    name: 'WeChat, its script is not there',
    files: {
      'pages/login/index.wxml': `<view><input placeholder="手机号"/><checkbox checked="{{agree}}"/><text>${AGREE}</text></view>`,
    },
    start: 'undecided',
  },
  ...both('a component of a mini program', (on) =>
    mini(
      `<view bindtap="t"><icon type="{{checked ? 'success' : 'circle'}}"/><text>${AGREE}</text></view>`,
      `Component({ properties: { checked: { type: Boolean, value: ${on} } } })`,
    ),
  ),

  // React
  ...both('useState', (on) =>
    react(
      `const [agree, setAgree] = useState(${on})`,
      `<label><input type="checkbox" checked={agree} onChange={() => setAgree(!agree)} />${AGREE}</label>`,
    ),
  ),
  ...both('useState of a type', (on) =>
    react(
      `const [agree, setAgree] = useState<boolean>(${on})`,
      `<Checkbox checked={agree} onChange={(v) => setAgree(v)}>我已阅读并同意<a>《隐私政策》</a></Checkbox>`,
    ),
  ),
  ...both('defaultChecked', (on) =>
    react('', `<Checkbox ${on ? 'defaultChecked' : 'defaultChecked={false}'}>${AGREE}</Checkbox>`),
  ),
  ...both('an object of state', (on) =>
    react(
      `const [form, setForm] = useState({ phone: '', agree: ${on} })`,
      `<div><input type="checkbox" checked={form.agree} /><span>${AGREE}</span></div>`,
    ),
  ),
  ...both('antd, values of the form', (on) =>
    react(
      '',
      `<Form initialValues={{ agreement: ${on} }}><Form.Item name="agreement" valuePropName="checked"><Checkbox>${AGREE}</Checkbox></Form.Item></Form>`,
    ),
  ),
  ...both('antd, value of the field', (on) =>
    react(
      '',
      `<Form><Form.Item name="agreement" valuePropName="checked" initialValue={${on}}><Checkbox>${AGREE}</Checkbox></Form.Item></Form>`,
    ),
  ),
  ...both('antd 3', (on) =>
    react(
      '',
      `<Form.Item>{getFieldDecorator('agreement', { valuePropName: 'checked', initialValue: ${on} })(<Checkbox>${AGREE}</Checkbox>)}</Form.Item>`,
    ),
  ),
  ...both('a class of React', (on) => ({
    'src/Login.jsx': `export default class Login extends React.Component {\n state = { agree: ${on} }\n render() { return <div><input placeholder="手机号"/><div className={'check ' + (this.state.agree ? 'active' : '')} onClick={this.toggle}></div><span>${AGREE}</span></div> } }`,
  })),
  ...both('a constructor of React', (on) => ({
    'src/Login.js': `class Login extends Component {\n constructor(props) { super(props); this.state = { isAgree: ${on} } }\n render() { const { isAgree } = this.state; return <View><TextInput placeholder="手机号"/><TouchableOpacity onPress={this.t}><Image source={isAgree ? require('./img/checked.png') : require('./img/uncheck.png')}/></TouchableOpacity><Text>${AGREE}</Text></View> } }`,
  })),
  ...both('React Native', (on) =>
    react(
      `const [isSelected, setSelection] = useState(${on})`,
      `<View><CheckBox value={isSelected} onValueChange={setSelection} /><Text>${AGREE}</Text></View>`,
    ),
  ),
  ...both('one of two icons', (on) =>
    react(
      `const [checked, setChecked] = useState(${on})`,
      `<div onClick={() => setChecked(!checked)}>{checked ? <CheckCircleFill /> : <Circle />}<span>${AGREE}</span></div>`,
    ),
  ),
  ...both('set by an effect', (on) =>
    react(
      `const [agree, setAgree] = useState(${!on}); useEffect(() => { setAgree(${on}) }, [])`,
      `<Checkbox checked={agree}>${AGREE}</Checkbox>`,
    ),
  ),
  ...both('Taro', (on) =>
    react(
      `const [agree, setAgree] = useState(${on})`,
      `<CheckboxGroup><Label><Checkbox value="1" checked={agree} />{'我已阅读并同意'}<Text>《用户协议》</Text><Text>《隐私政策》</Text></Label></CheckboxGroup>`,
    ),
  ),
  {
    name: 'a comment of JSX',
    files: react('const [agree] = useState(true)', `{/* <Checkbox checked={agree}>${AGREE}</Checkbox> */}`),
    start: 'none',
  },
  {
    name: 'from properties',
    files: react('const { agree } = props', `<Checkbox checked={agree}>${AGREE}</Checkbox>`),
    start: 'undecided',
  },

  // others
  ...both('Cocos Studio', (on) => ({
    'LoginLayer.csd': `<GameFile><Content><Content><ObjectData Name="Layer" ctype="GameLayerObjectData"><Children><AbstractNodeData Name="CheckBox_agree" ${on ? 'CheckedState="True"' : ''} ctype="CheckBoxObjectData"></AbstractNodeData><AbstractNodeData Name="Text_1" LabelText="${AGREE}" ctype="TextObjectData"></AbstractNodeData></Children></ObjectData></Content></Content></GameFile>`,
  })),
  ...both('Flutter', (on) => ({
    'lib/login_page.dart': `class _LoginPageState extends State<LoginPage> {\n  bool _agree = ${on};\n  @override\n  Widget build(BuildContext context) {\n    return Column(children: [\n      TextField(decoration: InputDecoration(hintText: '手机号')),\n      Row(children: [\n        Checkbox(value: _agree, onChanged: (v) => setState(() => _agree = v!)),\n        Text('我已阅读并同意《用户协议》和《隐私政策》'),\n      ]),\n      ElevatedButton(onPressed: login, child: Text('登录')),\n    ]);\n  }\n}`,
  })),
  ...both('Flutter with GetX', (on) => ({
    'lib/login.dart': `class LoginController extends GetxController { final isAgree = ${on}.obs; }\nclass LoginPage extends GetView<LoginController> {\n  Widget build(BuildContext context) => Scaffold(body: Row(children: [\n    Obx(() => Checkbox(value: controller.isAgree.value, onChanged: (v) {})),\n    Text.rich(TextSpan(text: '我已阅读并同意', children: [TextSpan(text: '《隐私政策》')])),\n  ]));\n}`,
  })),
  ...both('Flutter, a picture', (on) => ({
    'lib/login.dart': `class _S extends State<P> {\n  var isAgree = ${on};\n  Widget build(BuildContext context) {\n    return Row(children: [GestureDetector(onTap: () {}, child: Image.asset(isAgree ? 'assets/checked.png' : 'assets/uncheck.png')), Text('我已阅读并同意《隐私政策》')]);\n  }\n}`,
  })),
  ...both('Compose', (on) => ({
    'Login.kt': `@Composable\nfun LoginScreen() {\n  var agreed by remember { mutableStateOf(${on}) }\n  Column {\n    Row(verticalAlignment = Alignment.CenterVertically) {\n      Checkbox(checked = agreed, onCheckedChange = { agreed = it })\n      Text(text = "我已阅读并同意《隐私政策》")\n    }\n    Button(onClick = {}) { Text("登录") }\n  }\n}`,
  })),
  ...both('a layout before it is compiled', (on) => ({
    'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><CheckBox android:id="@+id/cb" android:checked="${on}"/><TextView android:text="@string/agree"/></LinearLayout>`,
    'res/values/strings.xml': `<resources><string name="agree">${AGREE}</string></resources>`,
  })),
  ...both('one-tap login', (on) => ({
    'pages/login.vue': `<template><view><button @click="one">登录</button></view></template><script>export default { methods: { one() { uni.login({ provider: 'univerify', univerifyStyle: { fullScreen: true, privacyTerms: { defaultCheckBoxState: ${on}, prefix: '我已阅读并同意', suffix: '并登录', privacyItems: [{ url: 'https://a/p', title: '隐私政策' }] } } }) } } }</script>`,
  })),
  {
    name: 'one-tap login that states no start',
    files: {
      'utils/login.js': `export const login = () => uni.login({ provider: 'univerify', univerifyStyle: { privacyTerms: { privacyItems: [{ title: '隐私政策', url: 'x' }] } } })`,
    },
    start: 'ticked',
  },
  {
    name: 'one-tap login in a configuration, the text "false"',
    files: {
      'univerify.json': `{ "univerifyStyle": { "privacyTerms": { "defaultCheckBoxState": "false", // 默认\n "privacyItems": [{ "title": "隐私政策", "url": "x" },] } } }`,
    },
    start: 'ticked',
  },
  {
    name: 'a picture of a tick that never changes',
    files: vue(`<view class="row"><image class="icon" src="/static/checked.png"/>${said}</view>`, data('')),
    start: 'ticked',
  },
  {
    name: 'a tick drawn as text',
    files: page('<p>☑ 我已阅读并同意《用户协议》和《隐私政策》</p>'),
    start: 'ticked',
  },

  // pages and components as they are found in the wild, written anew
  {
    name: 'mui html',
    start: 'ticked',
    files: {
      'reg.html': `<html><body><header class="mui-bar"><h1>注册</h1></header><form><input placeholder="手机号"><div class="mui-input-row mui-checkbox mui-left"><label>我已阅读并同意《用户协议》</label><input name="checkbox" type="checkbox" checked></div></form></body></html>`,
    },
  },
  {
    name: 'weui agree',
    start: 'ticked',
    files: {
      'a.html': `<html><body><input placeholder="请输入手机号"><label for="weuiAgree" class="weui-agree"><input id="weuiAgree" type="checkbox" class="weui-agree__checkbox" checked="checked"><span class="weui-agree__text">阅读并同意<a href="javascript:void(0);">《相关条款》</a></span></label><a class="weui-btn">注册</a></body></html>`,
    },
  },
  {
    name: 'php',
    start: 'ticked',
    files: {
      'login.php': `<?php $a = $b->c; ?><!DOCTYPE html><html><body><form><input name="phone" placeholder="手机号"><input type="checkbox" name="agree" checked/><span>我已阅读并同意<a href="<?php echo $url->x ?>">《隐私政策》</a></span></form></body></html>`,
    },
  },
  {
    name: 'style background',
    start: 'ticked',
    files: {
      'login.vue': `<template><view><input placeholder="手机号"/><view class="circle" :style="{background: isAgree ? '#07c160' : '#fff'}" @click="isAgree=!isAgree"></view><text>我已阅读并同意</text><text>《隐私政策》</text></view></template><script>export default{data(){return{isAgree:true}}}</script>`,
    },
  },
  {
    name: 'concat src',
    start: 'ticked',
    files: {
      'login.vue': `<template><view><input placeholder="手机号"/><image :src="'/static/' + (agree ? 'agree.png' : 'disagree.png')" @click="agree=!agree"></image><text>我已阅读并同意</text><text>《隐私政策》</text></view></template><script>export default{data(){return{agree:true}}}</script>`,
    },
  },
  {
    name: 'template src',
    start: 'ticked',
    files: {
      'login.vue': `<template><view><input placeholder="手机号"/><image :src="\`\${imgUrl}/icon-\${checked ? 'on' : 'off'}.png\`" @click="checked=!checked"></image><text>我已阅读并同意</text><text>《隐私政策》</text></view></template><script>export default{data(){return{checked:true}}}</script>`,
    },
  },
  {
    name: 'mui react',
    start: 'ticked',
    files: {
      'Login.jsx': `export default function Login(){ const [state,setState]=useState({agree:true}); return <div><TextField label="手机号"/><FormControlLabel control={<Checkbox checked={state.agree} onChange={h}/>} label="我已阅读并同意《隐私政策》"/></div> }`,
    },
  },
  {
    name: 'ionic',
    start: 'ticked',
    files: {
      'login.page.html': `<ion-content><ion-input placeholder="手机号"></ion-input><ion-item><ion-checkbox [(ngModel)]="agree"></ion-checkbox><ion-label>我已阅读并同意《隐私政策》</ion-label></ion-item></ion-content>`,
      'login.page.ts': `@Component({selector:'app-login'}) export class LoginPage { agree = true; phone: string; ngOnInit(){} }`,
    },
  },
  {
    name: 'html with vue script beside',
    start: 'ticked',
    files: {
      'login.html': `<html><body><div id="app"><input placeholder="手机号"><input type="checkbox" v-model="agree">我已阅读并同意<a>《隐私政策》</a></div><script src="js/vue.min.js"></script><script src="js/login.js"></script></body></html>`,
      'js/login.js': `var vm=new Vue({el:'#app',data:{agree:true,phone:''},methods:{}})`,
    },
  },
  {
    name: 'mine folder, other kind',
    start: 'ticked',
    files: {
      'pages/mine/bind.vue': `<template><view><text>绑定信息</text><input placeholder="姓名"/><label><checkbox :checked="checked"/>我已阅读并同意《隐私政策》</label><button>提交</button></view></template><script>export default{data(){return{checked:true}}}</script>`,
    },
  },
  {
    name: 'popup component',
    start: 'ticked',
    files: {
      'components/agreement.vue': `<template><view class="agree"><u-icon @click="toggle" :name="isCheck ? 'checkmark-circle-fill' : 'checkmark-circle'"></u-icon><text>我已阅读并同意</text><text>《用户协议》</text><text>《隐私政策》</text></view></template><script>export default{props:{value:Boolean},data(){return{isCheck:true}}}</script>`,
    },
  },
  {
    name: 'ux',
    start: 'ticked',
    files: {
      'Login/index.ux': `<template><div><input placeholder="手机号"/><input type="checkbox" checked="{{agree}}"/><text>我已阅读并同意《隐私政策》</text></div></template><script>export default { private: { agree: true } }</script>`,
    },
  },
  {
    name: 'ets',
    start: 'ticked',
    files: {
      'Login.ets': `@Entry @Component struct Login { @State isAgree: boolean = true; @State phone: string = ''
 build() { Column() { TextInput({ placeholder: '手机号' }) Row() { Checkbox({ name: 'c' }).select(this.isAgree).onChange((v: boolean) => { this.isAgree = v }) Text('我已阅读并同意《隐私政策》').fontSize(12) } Button('登录') } } }`,
    },
  },
  {
    name: 'ets off',
    start: 'empty',
    files: {
      'Login.ets': `@Entry @Component struct Login { @State isAgree: boolean = false
 build() { Column() { Row() { Checkbox({ name: 'c' }).select(this.isAgree)  Text('我已阅读并同意《隐私政策》') } Button('登录') } } }`,
    },
  },
  {
    name: 'number string',
    start: 'ticked',
    files: {
      'login.wxml': `<view><input placeholder="手机号"/><image bindtap="t" src="{{ty==='1'?'../../img/gou1.png':'../../img/gou0.png'}}"/><text>已阅读并同意《隐私政策》</text></view>`,
      'login.js': `Page({data:{ty:'1'}})`,
    },
  },
  {
    name: 'traditional',
    start: 'ticked',
    files: {
      'login.html': `<form><input placeholder="手機號碼"><label><input type="checkbox" checked>我已閱讀並同意<a>《隱私權政策》</a></label><button>註冊</button></form>`,
    },
  },
  {
    name: 'english',
    start: 'ticked',
    files: {
      'SignUp.jsx': `export const SignUp=()=>{const [agreed,setAgreed]=React.useState(true);return <form><input placeholder="Email"/><label><input type="checkbox" checked={agreed}/> I agree to the <a href="/t">Terms of Service</a> and <a href="/p">Privacy Policy</a></label><button>Sign up</button></form>}`,
    },
  },
  {
    name: 'english off newsletter on',
    start: 'empty',
    files: {
      'SignUp.jsx': `export const SignUp=()=>{const [agreed,setAgreed]=React.useState(false);const [news]=React.useState(true);return <form><input placeholder="Email"/><label><input type="checkbox" checked={news}/> Send me product updates</label><label><input type="checkbox" checked={agreed}/> I agree to the <a href="/t">Terms of Service</a> and <a href="/p">Privacy Policy</a></label><button>Sign up</button></form>}`,
    },
  },
  {
    name: 'remember + agree off',
    start: 'empty',
    files: {
      'login.vue': `<template><view><input placeholder="账号"/><view class="row"><checkbox-group @change="a"><label><checkbox :checked="remember" value="1"/>记住密码</label></checkbox-group></view><view class="row"><checkbox-group @change="b"><label><checkbox :checked="agree" value="1"/></label></checkbox-group><text>我已阅读并同意</text><navigator>《隐私政策》</navigator></view></view></template><script>export default{data(){return{remember:true,agree:false}}}</script>`,
    },
  },
  {
    name: 'svg use',
    start: 'ticked',
    files: {
      'login.vue': `<template><div><input placeholder="手机号"/><svg class="icon" @click="agree=!agree"><use :xlink:href="agree ? '#icon-xuanzhong' : '#icon-weixuan'"></use></svg><span>我已阅读并同意《隐私政策》</span></div></template><script>export default{data(){return{agree:true}}}</script>`,
    },
  },
  {
    name: 'var img string',
    start: 'ticked',
    files: {
      'login.wxml': `<view><input placeholder="手机号"/><image bindtap="t" src="{{checkImg}}"/><text>已阅读并同意《隐私政策》</text></view>`,
      'login.js': `Page({data:{checkImg:'/images/checked.png'}})`,
    },
  },
  {
    name: 'java',
    start: 'ticked',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><CheckBox android:id="@+id/cb_agree" android:text="我已阅读并同意《隐私政策》"/></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { private CheckBox cbAgree; protected void onCreate(Bundle b){ super.onCreate(b); setContentView(R.layout.activity_login); cbAgree = (CheckBox) findViewById(R.id.cb_agree); cbAgree.setChecked(true); } }`,
    },
  },
  {
    name: 'picture that code sets ticked',
    start: 'ticked',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><LinearLayout><ImageView android:id="@+id/iv_xy" android:src="@drawable/box_b"/><TextView android:text="我已阅读并同意《隐私政策》"/></LinearLayout></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { ImageView iv; boolean agreed; void initView(){ iv = findViewById(R.id.iv_xy); iv.setImageResource(R.drawable.box_b_on); } void tap(){ if (!agreed) { iv.setImageResource(R.drawable.box_b_on); agreed = true; } else { iv.setImageResource(R.drawable.box_b); agreed = false; } } }`,
    },
  },
  {
    name: 'picture of the layout is the ticked one of the two that code draws',
    start: 'ticked',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><LinearLayout><ImageView android:id="@+id/iv_xy" android:src="@drawable/box_b_on"/><TextView android:text="我已阅读并同意《隐私政策》"/></LinearLayout></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { ImageView iv; boolean agreed; void initView(){ iv = findViewById(R.id.iv_xy);  } void tap(){ if (!agreed) { iv.setImageResource(R.drawable.box_b_on); agreed = true; } else { iv.setImageResource(R.drawable.box_b); agreed = false; } } }`,
    },
  },
  {
    name: 'picture of the layout is the empty one of the two that code draws',
    start: 'empty',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><LinearLayout><ImageView android:id="@+id/iv_xy" android:src="@drawable/box_b"/><TextView android:text="我已阅读并同意《隐私政策》"/></LinearLayout></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { ImageView iv; boolean agreed; void initView(){ iv = findViewById(R.id.iv_xy);  } void tap(){ if (!agreed) { iv.setImageResource(R.drawable.box_b_on); agreed = true; } else { iv.setImageResource(R.drawable.box_b); agreed = false; } } }`,
    },
  },
  {
    name: 'drawn selected by a flag that starts true',
    start: 'ticked',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><LinearLayout><ImageView android:id="@+id/iv_xy" android:src="@drawable/selector_box"/><TextView android:text="我已阅读并同意《隐私政策》"/></LinearLayout></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { private boolean isAgree = true; void initView(){ findViewById(R.id.iv_xy); show(isAgree); } void show(boolean isAgree){ setViewSelected(R.id.iv_xy, isAgree); } }`,
    },
  },
  {
    name: 'drawn selected by a flag that starts false',
    start: 'empty',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><LinearLayout><ImageView android:id="@+id/iv_xy" android:src="@drawable/selector_box"/><TextView android:text="我已阅读并同意《隐私政策》"/></LinearLayout></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { private boolean isAgree = false; void initView(){ show(isAgree); } void show(boolean isAgree){ setViewSelected(R.id.iv_xy, isAgree); } }`,
    },
  },
  {
    name: 'drawn selected when the user taps',
    start: 'undecided',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><LinearLayout><ImageView android:id="@+id/iv_xy" android:src="@drawable/selector_box"/><TextView android:text="我已阅读并同意《隐私政策》"/></LinearLayout></LinearLayout>`,
      'java/LoginActivity.java': `public class LoginActivity extends Activity { public void onClick(View v){ v.findViewById(R.id.iv_xy).setSelected(true); } }`,
    },
  },
  {
    name: 'setTimeout true',
    start: 'undecided',
    files: {
      'login.vue': `<template><view><checkbox :checked="a"/><text>我已阅读并同意《隐私政策》</text></view></template><script>export default{data(){return{a:false}},onLoad(){setTimeout(()=>{this.a=true},500)}}</script>`,
    },
  },
  {
    name: 'slot in van-cell',
    start: 'ticked',
    files: {
      'login.vue': `<template><div><van-field label="手机号"/><van-cell><template #title><van-checkbox v-model="agree" shape="square"/><span>我已阅读并同意<i @click="a">《隐私政策》</i></span></template></van-cell></div></template><script>export default{data(){return{agree:true}}}</script>`,
    },
  },
  {
    name: 'tab content hidden login',
    start: 'ticked',
    files: {
      'login.vue': `<template><view><view v-if="type==1"><input placeholder="手机号"/></view><view v-if="type==2"><input placeholder="密码"/></view><view class="xy"><view class="xy-l" @click="change"><image v-if="flag" src="@/static/sel.png"></image><image v-if="!flag" src="@/static/nosel.png"></image></view><view class="xy-r">我已阅读并同意<text>《用户协议》</text></view></view></view></template><script>export default{data(){return{type:1,flag:true}}}</script>`,
    },
  },

  // what is never meant
  {
    name: '记住密码',
    files: vue('<checkbox :checked="remember"/><text>记住密码</text>', data('remember: true')),
    start: 'none',
  },
  {
    name: '记住密码 above an implied consent',
    files: vue(
      '<van-checkbox v-model="remember">记住密码</van-checkbox><view>登录即代表您已同意<text>《隐私政策》</text></view>',
      data('remember: true'),
    ),
    start: 'none',
  },
  {
    name: '记住密码 beside an implied consent',
    files: vue(
      '<checkbox :checked="remember"/>记住密码<view>登录即代表您已同意《隐私政策》</view>',
      data('remember: true'),
    ),
    start: 'none',
  },
  {
    name: 'a switch of messages',
    files: react(
      'const [push, setPush] = useState(true)',
      '<div><span>接收推送通知</span><Switch checked={push} /></div>',
    ),
    start: 'none',
  },
  {
    name: 'a newsletter',
    files: page(
      '<label><input type="checkbox" checked> I agree to receive marketing emails as described in the Privacy Policy</label>',
    ),
    start: 'none',
  },
  {
    name: 'an age gate',
    files: page(
      '<label><input type="checkbox" checked> 我已年满18周岁</label><p>使用前请阅读<a>《隐私政策》</a></p>',
    ),
    start: 'none',
  },
  {
    name: 'settings of cookies',
    files: page(
      '<div><label><input type="checkbox" checked disabled> 必要 Cookie</label><label><input type="checkbox" checked> 分析 Cookie</label><a>隐私政策</a></div>',
    ),
    start: 'none',
  },
  {
    name: 'a tab that is active',
    files: vue(
      `<view class="tabs"><view :class="{ active: tab === 1 }" @click="tab = 1">密码登录</view><view :class="{ active: tab === 2 }" @click="tab = 2">验证码登录</view></view><view>登录即表示同意《隐私政策》</view>`,
      data('tab: 1'),
    ),
    start: 'none',
  },
  {
    name: 'a button that wakes when the user agrees',
    files: vue(
      `<view class="row"><checkbox :checked="agree"/>${said}</view><button :class="{ active: !agree }">同意并登录</button>`,
      data('agree: false'),
    ),
    start: 'empty',
  },
  {
    name: 'an eye that shows the password',
    files: vue(
      `<image :src="showPwd ? '/static/eye-on.png' : '/static/eye-off.png'" @click="showPwd = !showPwd"/><view>登录即表示同意《隐私政策》</view>`,
      data('showPwd: true'),
    ),
    start: 'none',
  },
  ...both('a component told to be a box', (on) =>
    vue(
      `<Field as="XtxCheckbox" v-model="form.isAgree" name="isAgree"/>${said}`,
      data(`form: { isAgree: ${on} }`),
    ),
  ),
  ...both('the first state of an old component', (on) => ({
    'src/pages/login.js': `var Login = React.createClass({ getInitialState: function () { return { agree: ${on} } }, render: function () { return <div><input placeholder="手机号"/><input type="checkbox" checked={this.state.agree}/><span>${AGREE}</span></div> } })`,
  })),
  ...both('the options of a form hook', (on) =>
    react(
      `const { register } = useForm({ defaultValues: { agree: ${on} } })`,
      `<label><input type="checkbox" {...register('agree')} />${AGREE}</label>`,
    ),
  ),
  ...both('a field of a form that is a box', (on) => ({
    'src/pages/Login.jsx': `export default () => <Formik initialValues={{ agree: ${on} }}><Form><Field name="phone" placeholder="手机号"/><label><Field type="checkbox" name="agree"/>${AGREE}</label></Form></Formik>`,
  })),
  ...both('a status of a box', (on) =>
    react(
      `const [agreed, setAgreed] = useState(${on})`,
      `<Checkbox status={agreed ? 'checked' : 'unchecked'} /><Text>${AGREE}</Text>`,
    ),
  ),
  ...both('an element named for agreeing', (on) =>
    vue(`<md-agree v-model="agree">${AGREE}</md-agree>`, data(`agree: ${on}`)),
  ),
  ...both('svelte', (on) => ({
    'src/Login.svelte': `<script>let agree = ${on}</script><form><input placeholder="手机号"/><label><input type="checkbox" bind:checked={agree}/>${AGREE}</label></form>`,
  })),
  ...both('angular in a page', (on) => ({
    'login.html': `<ion-content><ion-input placeholder="手机号"></ion-input><ion-item><ion-checkbox [checked]="${on}"></ion-checkbox><ion-label>${AGREE}</ion-label></ion-item><ion-button>登录</ion-button></ion-content>`,
  })),
  ...both('a label that draws its box by its class', (on) =>
    page(`<label class="cb ${on ? 'checked' : 'unchecked'}"><i></i>${AGREE}</label>`),
  ),
  {
    name: 'a picture of a tick in a layout',
    files: {
      'res/layout/activity_login.xml': `<LinearLayout xmlns:android="http://schemas.android.com/apk/res/android"><EditText android:hint="手机号"/><ImageView android:id="@+id/iv_agree" android:src="@drawable/ic_checked"/><TextView android:text="${AGREE}"/></LinearLayout>`,
    },
    start: 'ticked',
  },
  ...both('agreement to reading, in other words', (on) =>
    vue(`<label><checkbox :checked="check"/><text>已同意阅读协议</text></label>`, data(`check: ${on}`)),
  ),
  ...both('a word of agreement that is drawn, before the document', (on) =>
    vue(
      `<view class="footer"><text @tap="turn" :class="showAgree ? 'cuIcon-radiobox' : 'cuIcon-round'"> 同意</text><navigator url="">《协议》</navigator></view>`,
      data(`showAgree: ${on}`, 'methods: { turn() { this.showAgree = !this.showAgree } }'),
    ),
  ),
  ...both('a mark that comes and goes as text', (on) =>
    mini(
      `<view class="row" bindtap="turn"><text class="agreement-checkbox">{{agreed ? '✓' : ''}}</text><text>${AGREE}</text></view>`,
      `Page({ data: { agreed: ${on} }, turn() { this.setData({ agreed: !this.data.agreed }) } })`,
    ),
  ),
  ...both('pictures in blocks of which one stands', (on) =>
    vue(
      `<view><template v-if="agree == false"><image @click="turn" src="/static/jinyan_nor.png"/></template><template v-else><image @click="turn" src="/static/jinyan_sel.png"/></template><view>${AGREE}</view></view>`,
      data(`agree: ${on}`),
    ),
  ),
  ...both('a box that holds its label among other controls', (on) =>
    vue(
      `<u-checkbox v-model="isAgree"><view>已阅读并同意<navigator url="/a">《服务协议》</navigator>和<navigator url="/b">《隐私协议》</navigator></view></u-checkbox><button>注册</button>`,
      data(`isAgree: ${on}`),
    ),
  ),
  ...both('a label with the class of a box around a box', (on) =>
    vue(
      `<view><label class="radio"><checkbox :checked="checked"/></label>${said}</view>`,
      data(`checked: ${on}`),
    ),
  ),
  ...both('a constant of a handler with the name of the state', (on) =>
    vue(
      `<checkbox :checked="checked"/>${said}`,
      data(
        `checked: ${on}`,
        `onLoad() { const checked = uni.getStorageSync('checked'); if (checked) this.checked = checked }, methods: { turn(e) { const checked = e.detail.value; this.checked = checked } }`,
      ),
    ),
  ),
  ...both('a constant of a handler in a function component', (on) =>
    react(
      `const [agree, setAgree] = useState(${on})\nconst turn = (e) => { const agree = e.target.checked; setAgree(agree) }`,
      `<label><input type="checkbox" checked={agree} onChange={turn} />${AGREE}</label>`,
    ),
  ),
  ...both('a script whose blocks for several platforms stand side by side', (on) =>
    vue(
      `<checkbox :checked="agree"/>${said}`,
      data(
        `agree: ${on}`,
        "methods: { go() {\n// #ifdef MP-WEIXIN\n// #ifndef H5\nlet a = 1\n// #endif\n// #endif\nuni.request({ data: {\n// #ifdef MP-WEIXIN\nenv: 'weixin'\n// #endif\n// #ifdef H5\nenv: 'H5'\n// #endif\n} }) } }",
      ),
    ),
  ),
  {
    name: 'bound to an empty text',
    files: vue(`<input type="checkbox" v-model="isCheck"/><span>${AGREE}</span>`, data(`isCheck: ''`)),
    start: 'empty',
  },
]
