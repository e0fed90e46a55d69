.class public Lreach/phone_state_listener/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  const-string v0, "phone"
  invoke-virtual {p0, v0}, Landroid/content/Context;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/telephony/TelephonyManager;
  new-instance v1, Lreach/phone_state_listener/Hear;
  invoke-direct {v1}, Lreach/phone_state_listener/Hear;-><init>()V
  const/4 v2, 0x1
  invoke-virtual {v0, v1, v2}, Landroid/telephony/TelephonyManager;->listen(Landroid/telephony/PhoneStateListener;I)V
  return-void
.end method
