.class public Lreach/boot_receiver/Boot;
.super Landroid/content/BroadcastReceiver;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
  return-void
.end method

.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
  .registers 4
  invoke-static {}, Landroid/os/Build;->getSerial()Ljava/lang/String;
  return-void
.end method
