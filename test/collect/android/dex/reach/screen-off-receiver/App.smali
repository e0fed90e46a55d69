.class public Lreach/screen_off_receiver/App;
.super Landroid/app/Application;

.method public constructor <init>()V
  .registers 1
  invoke-direct {p0}, Landroid/app/Application;-><init>()V
  return-void
.end method

.method public onCreate()V
  .registers 6
  new-instance v0, Lreach/screen_off_receiver/Heard;
  invoke-direct {v0}, Lreach/screen_off_receiver/Heard;-><init>()V
  new-instance v1, Landroid/content/IntentFilter;
  const-string v2, "android.intent.action.SCREEN_OFF"
  invoke-direct {v1, v2}, Landroid/content/IntentFilter;-><init>(Ljava/lang/String;)V
  invoke-virtual {p0, v0, v1}, Landroid/content/Context;->registerReceiver(Landroid/content/BroadcastReceiver;Landroid/content/IntentFilter;)Landroid/content/Intent;
  return-void
.end method
