package cn.qinghe.planner

import android.app.Activity
import android.os.Bundle

class LoginActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_login)
    }
}
