.class public Lreach/own_broadcast_not_sent/Hear;
.super Landroid/content/BroadcastReceiver;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/content/BroadcastReceiver;-><init>()V
  return-void
.end method

.method public onReceive(Landroid/content/Context;Landroid/content/Intent;)V
  .registers 12
  invoke-static {}, Lreach/own_broadcast_not_sent/Sdk;->init()V
  return-void
.end method
