.class public Lreach/engine_of_pages/Device;
.super Ljava/lang/Object;
.implements Lreach/engine_of_pages/Plugin;
.implements Lreach/engine_of_pages/Handler;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  return-void
.end method

.method public onAttachedToEngine(Lreach/engine_of_pages/Engine;)V
  .registers 3
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  const-string v0, "device"
  invoke-virtual {p1, v0, p0}, Lreach/engine_of_pages/Engine;->setHandler(Ljava/lang/String;Lreach/engine_of_pages/Handler;)V
  return-void
.end method
.method public onMethodCall(Ljava/lang/String;)V
  .registers 4
  const/4 v0, 0x0
  const-string v1, "android_id"
  invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  return-void
.end method
