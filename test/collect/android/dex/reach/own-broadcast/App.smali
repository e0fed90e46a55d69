.class public Lreach/own_broadcast/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 10
  new-instance v0, Lreach/own_broadcast/Hear;
  invoke-direct {v0}, Lreach/own_broadcast/Hear;-><init>()V
  new-instance v1, Landroid/content/IntentFilter;
  const-string v2, "demo.START"
  invoke-direct {v1, v2}, Landroid/content/IntentFilter;-><init>(Ljava/lang/String;)V
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->registerReceiver(Landroid/content/BroadcastReceiver;Landroid/content/IntentFilter;)Landroid/content/Intent;
  new-instance v0, Landroid/content/Intent;
  const-string v1, "demo.START"
  invoke-direct {v0, v1}, Landroid/content/Intent;-><init>(Ljava/lang/String;)V
  invoke-virtual {p0, v0}, Landroid/content/Context;->sendBroadcast(Landroid/content/Intent;)V
  return-void
.end method
