.class public Lreach/native_modules/Device;
.super Ljava/lang/Object;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Ljava/lang/Object;-><init>()V
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
.method public id()V
  .registers 4
  .annotation runtime Lcom/facebook/react/bridge/ReactMethod;
  .end annotation
  const/4 v0, 0x0
  const-string v1, "android_id"
  invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  return-void
.end method
