.class public Lreach/provider_collects/Init;
.super Landroid/content/ContentProvider;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/ContentProvider;-><init>()V
  return-void
.end method

.method public onCreate()Z
  .registers 2
  const-string v0, "wlan0"
  invoke-static {v0}, Ljava/net/NetworkInterface;->getByName(Ljava/lang/String;)Ljava/net/NetworkInterface;
  move-result-object v0
  invoke-virtual {v0}, Ljava/net/NetworkInterface;->getHardwareAddress()[B
  const/4 v0, 0x1
  return v0
.end method
