plugins {
    alias(libs.plugins.android.application)
}

android {
    namespace = "cn.qinghe.planner"
    compileSdk = 34
    defaultConfig {
        minSdk = 23
        targetSdk = 30
        versionCode = 31
        versionName = "3.1"
    }
}

dependencies {
    // implementation("com.umeng.umsdk:common:9.4.0") was taken in by itself before.
    implementation(project(":trips"))
    implementation(libs.okhttp)
    implementation(libs.umeng.push)
}
