package cn.qinghe.planner.device;

import android.content.Context;
import android.provider.Settings;

public final class DeviceIds {
    private DeviceIds() {
    }

    /** What statistics call the device by. */
    public static String androidId(Context context) {
        return Settings.Secure.getString(context.getContentResolver(), Settings.Secure.ANDROID_ID);
    }
}
