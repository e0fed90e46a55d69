.class public Lreach/service_of_other_process/Push;
.super Landroid/app/Service;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Service;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 4
  const/4 v0, 0x0
  const-string v1, "android_id"
  invoke-static {v0, v1}, Landroid/provider/Settings$Secure;->getString(Landroid/content/ContentResolver;Ljava/lang/String;)Ljava/lang/String;
  return-void
.end method
.method public onBind(Landroid/content/Intent;)Landroid/os/IBinder;
  .registers 3
  const/4 v0, 0x0
  return-object v0
.end method
