.class public Lcn/qingmu/torch/Hidden;
.super Ljava/lang/Object;
.source "Hidden.java"

# context.getSystemService("phone").getClass().getMethod("getDeviceId").invoke(…): the call stands in the code by name alone.
.method public static imei(Landroid/content/Context;)Ljava/lang/Object;
    .registers 6
    :try_start
    const-string v0, "phone"
    invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
    move-result-object v0
    const-string v1, "android.telephony.TelephonyManager"
    invoke-static {v1}, Ljava/lang/Class;->forName(Ljava/lang/String;)Ljava/lang/Class;
    move-result-object v1
    const/4 v2, 0x0
    new-array v3, v2, [Ljava/lang/Class;
    const-string v4, "getDeviceId"
    invoke-virtual {v1, v4, v3}, Ljava/lang/Class;->getMethod(Ljava/lang/String;[Ljava/lang/Class;)Ljava/lang/reflect/Method;
    move-result-object v1
    new-array v2, v2, [Ljava/lang/Object;
    invoke-virtual {v1, v0, v2}, Ljava/lang/reflect/Method;->invoke(Ljava/lang/Object;[Ljava/lang/Object;)Ljava/lang/Object;
    move-result-object v0
    :try_end
    .catch Ljava/lang/Exception; {:try_start .. :try_end} :refused
    return-object v0
    :refused
    move-exception v0
    const/4 v0, 0x0
    return-object v0
.end method
