.class public Lreach/sticky_broadcast/Heard;
.super Landroid/content/BroadcastReceiver;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
  return-void
.end method

.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
  .registers 5
  invoke-static {}, Lreach/sticky_broadcast/Sdk;->init()V
  return-void
.end method
