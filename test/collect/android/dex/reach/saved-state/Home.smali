.class public Lreach/saved_state/Home;
.super Landroid/app/Activity;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Activity;-><init>()V
  return-void
.end method

.method private restore()V
  .registers 2
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method

.method private begin()V
  .registers 3
  const-string v0, "phone"
  invoke-virtual {p0, v0}, Landroid/app/Activity;->getSystemService(Ljava/lang/String;)Ljava/lang/Object;
  move-result-object v0
  check-cast v0, Landroid/telephony/TelephonyManager;
  invoke-virtual {v0}, Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;
  return-void
.end method

.method protected onCreate(Landroid/os/Bundle;)V
  .registers 2
  invoke-super {p0, p1}, Landroid/app/Activity;->onCreate(Landroid/os/Bundle;)V
  if-eqz p1, :anew
  invoke-direct {p0}, Lreach/saved_state/Home;->restore()V
  return-void
  :anew
  invoke-direct {p0}, Lreach/saved_state/Home;->begin()V
  return-void
.end method
