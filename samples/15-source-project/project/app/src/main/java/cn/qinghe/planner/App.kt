package cn.qinghe.planner

import android.app.Application
import cn.qinghe.planner.device.DeviceIds
import com.umeng.commonsdk.UMConfigure

class App : Application() {
    override fun onCreate() {
        super.onCreate()
        DeviceIds.androidId(this)
        UMConfigure.init(this, "5f5e5d5c5b5a595857565554", "qinghe")
    }
}
