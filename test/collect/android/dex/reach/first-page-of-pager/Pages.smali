.class public Lreach/first_page_of_pager/Pages;
.super Landroidx/fragment/app/FragmentPagerAdapter;

.method public constructor <init>(Landroidx/fragment/app/FragmentManager;)V
  .registers 2
  invoke-direct {p0, p1}, Landroidx/fragment/app/FragmentPagerAdapter;-><init>(Landroidx/fragment/app/FragmentManager;)V
  return-void
.end method

.method public getItem(I)Landroidx/fragment/app/Fragment;
  .registers 3
  new-instance v0, Lreach/first_page_of_pager/Page;
  invoke-direct {v0}, Lreach/first_page_of_pager/Page;-><init>()V
  return-object v0
.end method

.method public getCount()I
  .registers 2
  const/4 v0, 0x2
  return v0
.end method
